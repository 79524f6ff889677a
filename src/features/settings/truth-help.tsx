import { useState } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { readDeviceRoom } from '#storage/device-room.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { deviceName } from '#sync/device-name.ts';
import { askHelp, type HelpAsked } from '#sync/help.ts';
import type { Truth } from '#sync/truth.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Setting } from './setting.tsx';
import styles from './truth.module.css';

/** A short code, under which the school reads how this device does: never what is written. */
export function TruthHelp({ truth }: { truth: Truth }) {
  const t = useText('truth');
  const profile = useProfile();
  const [asked, setAsked] = useState<HelpAsked | 'busy' | null>(null);

  async function ask() {
    setAsked('busy');
    const room = await readDeviceRoom();
    setAsked(await askHelp(profile, { truth, room, device: deviceName(navigator.userAgent) }));
  }

  return (
    <Setting title={t('help.title')}>
      <p>{t('help.what')}</p>
      {asked !== null && asked !== 'busy' && <Asked asked={asked} />}
      <Button icon="question" isDisabled={asked === 'busy'} onPress={ask}>
        {asked === 'busy' ? t('help.busy') : t('help.go')}
      </Button>
    </Setting>
  );
}

function Asked({ asked }: { asked: HelpAsked }) {
  const t = useText('truth');
  const { text } = useDates();
  if (!asked.ok) return <Notice>{t(`help.${asked.reason}`)}</Notice>;
  const code = `${asked.code.slice(0, 3)} ${asked.code.slice(3)}`;
  return (
    <div role="status">
      <p>{t('help.code')}</p>
      <p className={styles.code}>
        <bdi dir="ltr">{code}</bdi>
      </p>
      <p>{t('help.until', { when: text({ instant: asked.until }, 'day') })}</p>
    </div>
  );
}
