import { directionOf, type Language } from '#i18n/languages.ts';
import styles from './paper-sheets.module.css';
import type { Words } from './sheet-questions.ts';

export type AtHome = Words & { language: Language };

type BothProps = { nl: string; atHome: AtHome | null; said(words: Words): string };

/** A question in Dutch, and in the language of home below it. */
export function Both({ nl, atHome, said }: BothProps) {
  return (
    <div className={styles.question}>
      <p lang="nl">{nl}</p>
      {atHome !== null && (
        <p className={styles.home} lang={atHome.language} dir={directionOf(atHome.language)}>
          {said(atHome)}
        </p>
      )}
    </div>
  );
}
