import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { paths } from '#ui/paths.ts';
import styles from './loopbook.module.css';

const ways = [
  { name: 'can', colour: 'munt' },
  { name: 'want', colour: 'zon' },
  { name: 'work', colour: 'koraal' },
  { name: 'people', colour: 'kobalt' },
  { name: 'steps', colour: 'pruim' },
  { name: 'thenAndNow', colour: 'munt' },
] as const;

/** The pictures that come from one's own answers. */
export function PictureLinks() {
  const t = useText('loopbook');
  return (
    <nav aria-label={t('pictures.label')}>
      <ul className={styles.ways}>
        {ways.map(({ name, colour }) => (
          <li key={name}>
            <Link
              to={paths[name]}
              className={styles.way}
              style={{ '--spot': `var(--${colour})` } as CSSProperties}
            >
              {t(`pictures.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
