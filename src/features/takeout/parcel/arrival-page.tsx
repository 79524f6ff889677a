import { useState } from 'react';
import { shownArrivalCode } from '#domain/parcel.ts';
import { useText } from '#i18n/use-text.ts';
import { useFingerprint } from '#storage/fingerprint.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSchools } from '#sync/parcels.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { arrivalCode } from './check-parcel.ts';
import styles from './parcel.module.css';

/** Whose parcel it will be: a code that the pupil takes to the school of before, also on paper. */
export function ArrivalPage() {
  const t = useText('parcel');
  const profile = useProfile();
  const { name } = profile.person;
  const code = useLive(() => arrivalCode(profile), [profile]);
  const shown = code === undefined ? '' : shownArrivalCode(code);
  return (
    <Page title={t('arrival.title')} back={paths.bring}>
      <div className={styles.part}>
        <p className={styles.notOnPaper}>{t('arrival.what')}</p>
        <p className={styles.notOnPaper}>{t('arrival.yours')}</p>
        <dl className={styles.facts}>
          <dt>{t('arrival.name')}</dt>
          <dd>
            <bdi>{name}</bdi>
          </dd>
          <dt>{t('arrival.code')}</dt>
          <dd className={styles.code} dir="ltr" translate="no">
            {shown}
          </dd>
          <School />
        </dl>
        <Ways shown={shown} />
      </div>
    </Page>
  );
}

function School() {
  const t = useText('parcel');
  const { school } = useProfile();
  const schools = useSchools();
  const digits = useFingerprint(schools?.own.key ?? null);
  return (
    <>
      <dt>{t('arrival.school')}</dt>
      <dd>
        <bdi>{schools?.own.name ?? school.name}</bdi>
      </dd>
      <dt>{t('arrival.seal')}</dt>
      <dd className={styles.digits}>
        {schools === null ? t('arrival.unheard') : <span dir="ltr">{digits}</span>}
      </dd>
    </>
  );
}

function Ways({ shown }: { shown: string }) {
  const t = useText('parcel');
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(shown).then(
      () => setCopied(true),
      // Not every browser lets a page copy: the code stands there to be copied by hand.
      () => setCopied(false),
    );
  return (
    <div className={styles.ways}>
      <Button onPress={copy}>{t('arrival.copy')}</Button>
      <Button kind="quiet" icon="printer" onPress={() => window.print()}>
        {t('arrival.print')}
      </Button>
      <p role="status">{isCopied ? t('arrival.copied') : ''}</p>
    </div>
  );
}
