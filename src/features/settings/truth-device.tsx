import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { askToKeep, type DeviceRoom, readDeviceRoom } from '#storage/device-room.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons/paths.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { Setting } from './setting.tsx';
import styles from './truth.module.css';

/** Contact, room, and what the browser promises: each in one sentence. */
export function TruthDevice({ lastExchange }: { lastExchange: number | null }) {
  const t = useText('truth');
  const known = useText('settings');
  const { text } = useDates();
  const { room, look } = useDeviceRoom();
  return (
    <Setting title={t('device.title')}>
      <ul className={styles.facts}>
        <Fact icon="clock">
          {lastExchange === null
            ? known('sync.never')
            : t('device.last', { when: text({ instant: lastExchange }) })}
        </Fact>
        <Fact icon="device-mobile">{room && <RoomSentence room={room} />}</Fact>
        <Fact icon="lock-simple">{room && <KeepSentence room={room} />}</Fact>
      </ul>
      {room?.persistent === false && <AskToKeep onAsked={look} />}
      <LinkButton to={paths.devices} icon="device-mobile">
        {known('who.devices')}
      </LinkButton>
    </Setting>
  );
}

function useDeviceRoom() {
  const [room, setRoom] = useState<DeviceRoom | null>(null);
  const look = useCallback(async () => setRoom(await readDeviceRoom()), []);
  useEffect(() => {
    void look();
  }, [look]);
  return { room, look };
}

function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}

function RoomSentence({ room: { used, free } }: { room: DeviceRoom }) {
  const t = useText('truth');
  const { size } = useDates();
  if (used === null || free === null) return t('device.unknown');
  return `${t('device.used', { size: size(used) })} ${t('device.free', { size: size(free) })}`;
}

function KeepSentence({ room: { persistent } }: { room: DeviceRoom }) {
  const t = useText('truth');
  if (persistent === null) return t('device.keepsUnknown');
  return persistent ? t('device.keeps') : t('device.mayGo');
}

function AskToKeep({ onAsked }: { onAsked(): Promise<void> }) {
  const t = useText('truth');
  const [isRefused, setRefused] = useState(false);
  async function ask() {
    setRefused(!(await askToKeep()));
    await onAsked();
  }
  return (
    <>
      {isRefused && <Notice>{t('device.refused')}</Notice>}
      <Button icon="lock-simple" onPress={ask}>
        {t('device.ask')}
      </Button>
    </>
  );
}
