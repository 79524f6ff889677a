import { useText } from '#i18n/use-text.ts';
import { useFingerprint } from '#storage/fingerprint.ts';
import type { OtherSchool } from '#sync/other-schools.ts';
import styles from './school.module.css';

/** What two people compare by eye: name, address and the digits of the key. */
export function Fingerprint({ school }: { school: OtherSchool }) {
  const t = useText('other-schools');
  const fingerprint = useFingerprint(school.key);
  return (
    <dl className={styles.facts}>
      <dt>{t('name')}</dt>
      <dd>
        <bdi>{school.name}</bdi>
      </dd>
      <dt>{t('address')}</dt>
      <dd dir="ltr">{school.url}</dd>
      <dt>{t('fingerprint')}</dt>
      <dd dir="ltr" className={styles.digits}>
        {fingerprint}
      </dd>
    </dl>
  );
}
