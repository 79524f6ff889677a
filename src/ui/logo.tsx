import { Link } from 'react-router';
import styles from './logo.module.css';

/** Two sheets of a notebook, printed a little over each other, and the name of the app. */
export function Logo() {
  return (
    <Link to="/" className={styles.logo}>
      <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <path className={styles.back} d="M7 9 22 4l6 22-16 6z" />
        <path className={styles.front} d="m14 10 19-2 3 24-20 3z" />
        <path className={styles.line} d="m19 18 10-1m-9 7 10-1" />
      </svg>
      <span lang="nl" translate="no">
        Loopboek
      </span>
    </Link>
  );
}
