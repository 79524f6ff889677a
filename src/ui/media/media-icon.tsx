import styles from '../icon.module.css';
import { type MediaIconName, mediaIconPaths } from './media-icon-paths.ts';

type MediaIconProps = { name: MediaIconName; size?: 'small' | 'normal' | 'large' };

/** As `Icon`, of a set that is fetched only where media are. Never mirrored: play is play. */
export function MediaIcon({ name, size = 'normal' }: MediaIconProps) {
  return (
    <svg
      className={`${styles.icon} ${styles[size]}`}
      viewBox="0 0 256 256"
      aria-hidden="true"
      focusable="false"
    >
      <path d={mediaIconPaths[name]} />
    </svg>
  );
}
