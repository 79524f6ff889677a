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
  const { devices, seen } = useNewDevices();
  const [newest] = devices;
  return newest === undefined ? null : <Telling device={newest.device} seen={seen} />;
}

/** Its words are fetched only where there is something to tell. */
function Telling({ device: name, seen }: { device: string; seen: () => void }) {
  const t = useText('profiles');
  const isFormal = useProfile().person.role === 'parent';
  const device = name || t('devices.unnamed');
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
