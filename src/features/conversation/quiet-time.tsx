import { useEffect, useState } from 'react';
import { minuteMs } from '#domain/instant.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './conversation.module.css';

const wholeMs = 10 * minuteMs;
const lookMs = 10_000;
const hidden = 'loopboek.talk-time';

/**
 * About ten minutes, for who likes to know. Nothing sounds, flashes or turns red, nothing ends by
 * itself, and it is not read aloud; one tap hides it, also the next time.
 */
export function QuietTime() {
  const t = useText('conversation');
  const [isHidden, setHidden] = useState(() => localStorage.getItem(hidden) !== null);
  const gone = useGone();
  const hide = (wish: boolean) => {
    if (wish) localStorage.setItem(hidden, 'hidden');
    else localStorage.removeItem(hidden);
    setHidden(wish);
  };
  if (isHidden) {
    return (
      <div>
        <Button kind="quiet" icon="clock" onPress={() => hide(false)}>
          {t('time.show')}
        </Button>
      </div>
    );
  }
  const left = Math.ceil((wholeMs - gone) / minuteMs);
  return (
    <div className={styles.time}>
      <p className={styles.small}>
        <Icon name="clock" size="small" />
        <span>{left > 0 ? t('time.left', { count: left }) : t('time.over')}</span>
      </p>
      <Button kind="quiet" onPress={() => hide(true)}>
        {t('time.hide')}
      </Button>
      <span className={styles.line} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (100 * gone) / wholeMs)}%` }} />
      </span>
    </div>
  );
}

/** Since these two sat down. */
function useGone(): number {
  const { now } = useProfile();
  const [start] = useState(now);
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setGone(now() - start), lookMs);
    return () => clearInterval(timer);
  }, [now, start]);
  return gone;
}
