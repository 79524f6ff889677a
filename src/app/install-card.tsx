import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './banner.module.css';
import { isInstalled, isIosInTab, useInstallOffer } from './install-offer.ts';

const laterKey = 'loopboek.install-later';
const thirtyDaysMs = 30 * 24 * 60 * 60 * 1000;

function isPutOff(): boolean {
  return Date.now() - Number(localStorage.getItem(laterKey) ?? 0) < thirtyDaysMs;
}

/**
 * On the home screen the work stays; in an iPhone tab it does not. Small, below what somebody came
 * for. Put off once, quiet for a month.
 */
export function InstallCard() {
  const t = useText('app');
  const install = useInstallOffer();
  const [isLater, setLater] = useState(isPutOff);
  if (isLater || isInstalled() || (install === null && !isIosInTab())) return null;
  const putOff = () => {
    localStorage.setItem(laterKey, String(Date.now()));
    setLater(true);
  };
  return (
    <section className={styles.install} aria-label={t('install.title')}>
      <Card tone="zon" isFlat>
        <p>
          <strong>{t('install.title')}.</strong> {t('install.why')}
        </p>
        {install === null && <IosSteps />}
        <div className={styles.buttons}>
          {install !== null && (
            <Button icon="download-simple" onPress={install}>
              {t('install.now')}
            </Button>
          )}
          <Button kind="quiet" icon="clock" onPress={putOff}>
            {t('install.later')}
          </Button>
        </div>
      </Card>
    </section>
  );
}

function IosSteps() {
  const t = useText('app');
  return (
    <ol className={styles.steps}>
      <li>
        <Icon name="upload-simple" size="large" />
        <span>{t('install.ios.share')}</span>
      </li>
      <li>
        <Icon name="plus" size="large" />
        <span>{t('install.ios.add')}</span>
      </li>
      <li>
        <Icon name="device-mobile" size="large" />
        <span>{t('install.ios.open')}</span>
      </li>
    </ol>
  );
}
