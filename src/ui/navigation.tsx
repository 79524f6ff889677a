import { NavLink } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { Icon } from './icon.tsx';
import styles from './navigation.module.css';
import type { NavigationPlace } from './page-frame.ts';

/** The main places: a picture and a word each, at the thumb on a phone, at the top of a wide screen. */
export function Navigation({ places }: { places: readonly NavigationPlace[] }) {
  const t = useText('ui');
  return (
    <nav className={styles.bar} aria-label={t('page.places')}>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.to}>
            <NavLink to={place.to} end={place.to === '/'} className={styles.place ?? ''}>
              <span className={styles.picture}>
                <Icon name={place.icon} />
              </span>
              <span>{place.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
