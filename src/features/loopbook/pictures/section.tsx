import { type ReactNode, useId } from 'react';
import { useText } from '#i18n/use-text.ts';
import { When } from '#ui/when.tsx';
import { EntryLink } from './entry-link.tsx';
import styles from './pictures.module.css';
import type { Piece } from './piece.ts';

type SectionProps = { title: ReactNode; children: ReactNode };

export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Where it comes from, with its day: the way to the whole of it. */
export function FromPiece({ piece }: { piece: Piece }) {
  const t = useText('pictures');
  return (
    <EntryLink className={styles.from} piece={piece}>
      {t('open')}
      <When instant={piece.order} form="day" />
    </EntryLink>
  );
}
