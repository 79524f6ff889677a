import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useNewDevices } from '#sync/sign-in.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import styles from './sign-in-steps.module.css';

/** Tells the owner, quietly, that their card was used on another device since last time. */
export function NewDeviceNotice() {
  const t = useText('profiles');
  const isFormal = useProfile().person.role === 'parent';
  const { devices, seen } = useNewDevices();
  const newest = devices[0];
  if (newest === undefined) return null;
  const device = newest.device || t('devices.unnamed');
  return (
    <aside className={styles.told} aria-label={t('newDevice.label')}>
      <Notice>
        <p>{isFormal ? t('newDevice.textFormal', { device }) : t('newDevice.text', { device })}</p>
        <div className={styles.answers}>
          <Button icon="check" onPress={seen}>
            {t('newDevice.yes')}
          </Button>
          <LinkButton to={paths.devices} icon="device-mobile">
            {t('newDevice.look')}
          </LinkButton>
        </div>
      </Notice>
    </aside>
  );
}
