import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import styles from './rows.module.css';

type RowProps = {
  title: ReactNode;
  text?: ReactNode;
  /** A picture or icon in front. */
  start?: ReactNode;
  /** A tag, a date or a button behind; with `to` or `onPress` no other control. */
  end?: ReactNode;
  to?: string | undefined;
  onPress?: (() => unknown) | undefined;
};

export function Row(props: RowProps) {
  const { to, onPress } = props;
  if (to !== undefined) {
    return (
      <li className={styles.item}>
        <Link to={to} className={`${styles.row} ${styles.tap}`}>
          <RowFace {...props} isLink />
        </Link>
      </li>
    );
  }
  if (onPress !== undefined) {
    return (
      <li className={styles.item}>
        <button type="button" className={`${styles.row} ${styles.tap}`} onClick={() => onPress()}>
          <RowFace {...props} isLink={false} />
        </button>
      </li>
    );
  }
  return (
    <li className={`${styles.item} ${styles.row}`}>
      <RowFace {...props} isLink={false} />
    </li>
  );
}

function RowFace({ title, text, start, end, isLink }: RowProps & { isLink: boolean }) {
  return (
    <>
      {start && <span className={styles.start}>{start}</span>}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {text && <span className={styles.text}>{text}</span>}
      </span>
      {end && <span className={styles.end}>{end}</span>}
      {isLink && <Icon name="caret-right" size="small" />}
    </>
  );
}
