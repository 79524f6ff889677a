import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './card.module.css';
import { Icon } from './icon.tsx';

type CardLinkProps = {
  to: string;
  title: ReactNode;
  text?: ReactNode;
  art?: ReactNode;
  /** Under the words: tags, a state, a date. */
  children?: ReactNode;
  tone?: 'paper' | 'kobalt' | 'koraal' | 'zon' | 'munt' | 'pruim' | undefined;
};

/** A whole card to tap on. */
export function CardLink({ to, title, text, art, children, tone = 'paper' }: CardLinkProps) {
  return (
    <Link to={to} className={`${styles.card} ${styles.link}`} data-tone={tone}>
      {art && <span className={styles.art}>{art}</span>}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {text && <span className={styles.text}>{text}</span>}
        {children}
      </span>
      <span className={styles.on}>
        <Icon name="caret-right" />
      </span>
    </Link>
  );
}
