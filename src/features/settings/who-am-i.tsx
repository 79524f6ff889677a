import { useText } from '#i18n/use-text.ts';
import type { Profile } from '#storage/profiles.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

export function WhoAmI({ profile }: { profile: Profile }) {
  const t = useText('settings');
  const ui = useText('ui');
  return (
    <Setting title={t('who.title')}>
      <Card tone="kobalt">
        <div className={styles.person}>
          <Icon name="user" size="large" />
          <div>
            <p className={styles.name}>
              <PersonName name={profile.person.name} />
            </p>
            <p>{t('who.school', { school: profile.school.name })}</p>
          </div>
        </div>
      </Card>
      <Rows label={t('who.title')}>
        <Row to={paths.profiles} start={<Icon name="swap" />} title={t('who.switch')} />
        <Row to={paths.devices} start={<Icon name="device-mobile" />} title={t('who.devices')} />
        <Row
          to={paths.pictures}
          start={<Icon name="lock-simple" />}
          title={t('who.pictures')}
          text={profile.picturesChosen ? undefined : t('who.noPictures')}
        />
        {profile.person.role !== 'admin' && (
          <Row to={paths.bin} start={<Icon name="trash" />} title={ui('history.bin')} />
        )}
      </Rows>
    </Setting>
  );
}
