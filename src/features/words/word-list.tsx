import { useId } from 'react';
import { useText } from '#i18n/use-text.ts';
import { WordPicture } from '#ui/art.tsx';
import { Hear } from '#ui/hear.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { useSayMarks } from './say-marks.tsx';
import styles from './words.module.css';

export function WordList({ words }: { words: readonly string[] }) {
  return (
    <ul className={styles.words}>
      {words.map((word) => (
        <li key={word} className={styles.word}>
          <WordPicture name={word} />
          <p className={styles.name}>
            <TwoLanguages from="words" k={keyOf(word)} />
          </p>
          <Hear from="words" texts={[keyOf(word)]} />
          <CanSay word={word} />
        </li>
      ))}
    </ul>
  );
}

/** The words of the locales are the words of the dictionary; a test holds them together. */
function keyOf(word: string): 'word.baker' {
  return `word.${word}` as 'word.baker';
}

function CanSay({ word }: { word: string }) {
  const t = useText('words');
  const marks = useSayMarks();
  const id = useId();
  if (marks === null) return null;
  return (
    <label className={styles.mark} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={marks.has(word)}
        onChange={(event) => marks.mark(word, event.target.checked)}
      />
      <span>{t('canSay')}</span>
    </label>
  );
}
