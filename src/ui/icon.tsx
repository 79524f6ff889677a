import { lazy, Suspense } from 'react';
import styles from './icon.module.css';
import type { LaterIconName } from './icons/later-paths.ts';
import { type FirstIconName, type IconName, iconPaths } from './icons/paths.ts';

const LaterIcon = lazy(() =>
  import('./icons/later-icon.tsx').then((icons) => ({ default: icons.LaterIcon })),
);

function isFirst(name: FirstIconName | LaterIconName): name is FirstIconName {
  return Object.hasOwn(iconPaths, name);
}

/** Arrows that mean "back" and "on" turn around where people read from the right. */
const turning: readonly IconName[] = [
  'arrow-left',
  'arrow-right',
  'caret-right',
  'paper-plane-tilt',
  'sign-out',
  'chat-circle-text',
];

type IconProps = { name: IconName; size?: 'small' | 'normal' | 'large' };

/** Always beside a word, so it says nothing to a screen reader. */
export function Icon({ name, size = 'normal' }: IconProps) {
  return (
    <svg
      className={`${styles.icon} ${styles[size]}`}
      data-turning={turning.includes(name) ? '' : undefined}
      viewBox="0 0 256 256"
      aria-hidden="true"
      focusable="false"
    >
      {isFirst(name) ? (
        <path d={iconPaths[name]} />
      ) : (
        <Suspense fallback={null}>
          <LaterIcon name={name} />
        </Suspense>
      )}
    </svg>
  );
}
