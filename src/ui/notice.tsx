import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icons/paths.ts';
import styles from './notice.module.css';

type Tone = 'info' | 'good' | 'warn' | 'error';
type NoticeProps = { tone?: Tone | undefined; children: ReactNode };

const icons: Record<Tone, IconName> = {
  info: 'info',
  good: 'check-circle',
  warn: 'warning',
  error: 'warning',
};

/** A sentence that stays where it is. An error is read aloud at once, the rest when there is time. */
export function Notice({ tone = 'info', children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className={styles.words}>{children}</div>
    </div>
  );
}
