import styles from './icon.module.css';
import { type IconName, iconPaths } from './icons/paths.ts';

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
      <path d={iconPaths[name]} />
    </svg>
  );
}
