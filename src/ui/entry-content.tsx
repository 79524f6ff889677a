import type { ReactNode } from 'react';
import { BroughtTextsContext } from '#i18n/brought-texts.ts';
import { useText } from '#i18n/use-text.ts';
import type { EntryAnswer } from './entry-answer.ts';
import styles from './entry-content.module.css';
import { AnswerValue } from './entry-content-value.tsx';
import { TwoLanguages } from './two-languages.tsx';

type EntryContentProps = {
  answers: readonly EntryAnswer[];
  /** The language in which it was written, for fonts and voices. */
  language?: string | undefined;
  /** What was made at a question, by its name. */
  media?: ((step: string) => ReactNode) | undefined;
  /** Beside an answer, such as a choice between two versions of it. */
  beside?: (answer: EntryAnswer) => ReactNode;
};

/** What a person wrote and chose: question above, answer below. Text is always text. */
export function EntryContent({ answers, language, media, beside }: EntryContentProps) {
  return (
    <div className={styles.content}>
      {answers.map((answer) => (
        <BroughtTextsContext key={answer.field} value={answer.texts ?? null}>
          <section className={styles.answer}>
            <Question answer={answer} />
            {media?.(answer.id)}
            <Values answer={answer} language={language} media={media} />
            {beside?.(answer)}
          </section>
        </BroughtTextsContext>
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

type ValuesProps = Pick<EntryContentProps, 'language' | 'media'> & { answer: EntryAnswer };

function Values({ answer, language, media }: ValuesProps) {
  const [only, ...others] = answer.values;
  if (answer.form === 'bubbles') {
    return <Bubbles answer={answer} language={language} media={media} />;
  }
  if (only === undefined) return null;
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

/** Each small question with its words and its voice; of two versions the words of both. */
function Bubbles({ answer, language, media }: ValuesProps) {
  const t = useText('catalogue');
  const versions = answer.values as readonly Readonly<Record<string, string>>[];
  const written = versions.flatMap((value) => Object.keys(value));
  const names = [...new Set([...written, ...(answer.bubbles ?? [])])];
  return (
    <dl className={styles.bubbles}>
      {names.map((bubble) => (
        <div key={bubble}>
          <dt>{t(labelOf(answer, bubble))}</dt>
          <dd>
            {media?.(`${answer.id}-${bubble}`)}
            {versions.map((value, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: versions have no name but their place
              <p key={place} className={styles.text} dir="auto" lang={language}>
                {value[bubble]}
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function labelOf({ activity, id, cardsOf }: EntryAnswer, bubble: string): string {
  return cardsOf === undefined
    ? `${activity}.${id}.bubbles.${bubble}`
    : `${activity}.${cardsOf}.cards.${bubble}`;
}
