import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { readDeviceRoom } from '#storage/device-room.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { deviceName } from '#sync/device-name.ts';
import type * as Help from '#sync/help.ts';
import type { HelpAsked } from '#sync/help.ts';
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
    const telling = { truth, room, device: deviceName(navigator.userAgent) };
    setAsked(await askWith(profile, telling));
  }

  return (
    <Setting title={t('help.title')}>
      <p>{t('help.what')}</p>
      {asked !== null && asked !== 'busy' && (
        <InSight>
          <Asked asked={asked} />
        </InSight>
      )}
      <Button icon="question" isDisabled={asked === 'busy'} onPress={ask}>
        {t('help.go')}
      </Button>
    </Setting>
  );
}

/** Only who has a connection needs it, so it is fetched when it is asked for. */
async function askWith(...asking: Parameters<typeof Help.askHelp>): Promise<HelpAsked> {
  try {
    const { askHelp } = await import('#sync/help.ts');
    return await askHelp(...asking);
  } catch {
    return { ok: false, reason: 'offline' };
  }
}

/** Far down a long page, above the button that made it: it comes into sight, and the focus goes along. */
function InSight({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView?.({ block: 'center' });
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
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
