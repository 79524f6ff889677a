import { useMemo } from 'react';
import type { Left } from '#along/arrivals.ts';
import { titleOf } from '#along/site-piece.ts';
import { siteTexts } from '#along/site-texts.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import type { Found } from './read-file.ts';
import styles from './takeout.module.css';

type LeftListProps = { found: Found; more?: readonly Left[] };

/** What does not come along, each by its name and with the reason. */
export function LeftList({ found, more = [] }: LeftListProps) {
  const t = useText('along');
  const { language } = useLanguage();
  const texts = useMemo(() => siteTexts(language), [language]);
  const { arrivals, unsound, noPlace } = found;
  const left = [
    ...arrivals.left.map(({ piece, why }): Left => ({ title: titleOf(piece, texts), why })),
    ...more,
  ];
  if (left.length + noPlace.length + unsound === 0) return null;
  const lines = [
    ...left.map(({ title, why }) => `${title}: ${t(`bring.why.${why}`)}`),
    ...noPlace.map((title) => `${title}: ${t('bring.why.no-place')}`),
    ...(unsound === 0 ? [] : [t('bring.why.unsound', { count: unsound })]),
  ];
  return (
    <section>
      <h2>{t('bring.left')}</h2>
      <ul className={styles.left}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
