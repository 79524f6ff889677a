import { useText } from '#i18n/use-text.ts';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons/paths.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

type Platform = 'android' | 'ios';
const steps = ['one', 'two', 'three'] as const;

/** What the three taps look like on each system. */
const pictures: Record<Platform, Record<(typeof steps)[number], IconName>> = {
  android: { one: 'dots-three-circle', two: 'download-simple', three: 'house' },
  ios: { one: 'upload-simple', two: 'plus', three: 'qr-code' },
};

/** How to put the app on the home screen, in pictures and words, for whoever helps too. */
export function InstallHelp({ isFormal }: { isFormal: boolean }) {
  const t = useText('settings');
  const isInstalled = window.matchMedia?.('(display-mode: standalone)').matches === true;
  return (
    <Setting title={t('install.title')}>
      <p>{isFormal ? t('install.whyFormal') : t('install.why')}</p>
      {isInstalled ? (
        <p>{t('install.already')}</p>
      ) : (
        <>
          <PlatformSteps platform="android" />
          <PlatformSteps platform="ios" />
        </>
      )}
    </Setting>
  );
}

function PlatformSteps({ platform }: { platform: Platform }) {
  const t = useText('settings');
  return (
    <details className={styles.platform}>
      <summary>
        <Icon name="device-mobile" />
        <span>{t(`install.${platform}.title`)}</span>
        <Icon name="caret-down" size="small" />
      </summary>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            <span className={styles.stepPicture}>
              <Icon name={pictures[platform][step]} />
            </span>
            <span>{t(`install.${platform}.${step}`)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
