import type { ReactNode } from 'react';
import type { EntryAnswer } from './entry-answer.ts';
import styles from './entry-content.module.css';
import { AnswerValue } from './entry-content-value.tsx';
import { TwoLanguages } from './two-languages.tsx';

type EntryContentProps = {
  answers: readonly EntryAnswer[];
  /** The language in which it was written, for fonts and voices. */
  language?: string | undefined;
  /** Beside an answer, such as a choice between two versions of it. */
  beside?: (answer: EntryAnswer) => ReactNode;
};

/** What a person wrote and chose: question above, answer below. Text is always text. */
export function EntryContent({ answers, language, beside }: EntryContentProps) {
  return (
    <div className={styles.content}>
      {answers.map((answer) => (
        <section key={answer.field} className={styles.answer}>
          <Question answer={answer} />
          <Values answer={answer} language={language} />
          {beside?.(answer)}
        </section>
      ))}
    </div>
  );
}

function Question({ answer }: { answer: EntryAnswer }) {
  if (answer.activity === null || answer.activity === 'free') return null;
  return (
    <h2 className={styles.question}>
      <TwoLanguages k={`${answer.activity}.${answer.id}.question`} />
    </h2>
  );
}

function Values({ answer, language }: { answer: EntryAnswer; language: string | undefined }) {
  const [only, ...others] = answer.values;
  if (others.length === 0) return <AnswerValue answer={answer} value={only} language={language} />;
  return (
    <ol className={styles.versions}>
      {answer.values.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: versions have no name but their place
        <li key={place}>
          <AnswerValue answer={answer} value={value} language={language} />
        </li>
      ))}
    </ol>
  );
}
