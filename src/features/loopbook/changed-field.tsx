import type { Plain } from '#content/document.ts';
import type { ShownAnswer } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { AnswerValue } from '#ui/entry-content-value.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { useTaskText } from '#ui/use-task-text.ts';
import { When } from '#ui/when.tsx';
import styles from './history.module.css';
import { type FieldChange, mediumOf, partsOf, textOf } from './history-changes.ts';
import { WordChanges } from './word-changes.tsx';

/** One field that differs: the question's own words above, what came and what went below. */
export function ChangedField({ change }: { change: FieldChange }) {
  const { before, after, isText, answer } = change;
  return (
    <section className={styles.field}>
      <h3 className={styles.question}>
        <FieldName change={change} />
      </h3>
      {isText ? (
        <WordChanges before={textOf(before)} after={textOf(after)} />
      ) : (
        <ul className={styles.values}>
          {before.map((value) => (
            <ChangedValue key={JSON.stringify(value)} what="gone" value={value} answer={answer} />
          ))}
          {after.map((value) => (
            <ChangedValue key={JSON.stringify(value)} what="new" value={value} answer={answer} />
          ))}
        </ul>
      )}
    </section>
  );
}

const fieldWords = ['title', 'text', 'question', 'day', 'sticker'] as const;

function FieldName({ change: { field, answer, before, after } }: { change: FieldChange }) {
  const t = useText('history');
  const medium = mediumOf(after[0] ?? before[0]);
  if (medium !== null) return t(`medium.${medium}`);
  if (answer !== null && answer.activity !== null && answer.activity !== 'free') {
    return <TwoLanguages k={`${answer.activity}.${answer.id}.question`} />;
  }
  if (field.startsWith('task.')) return t('field.task');
  if (field.startsWith('answer.')) return t('field.text');
  if (field.startsWith('caption.')) return t('field.caption');
  return t(`field.${fieldWords.find((word) => word === field) ?? 'other'}`);
}

type ValueProps = { what: 'new' | 'gone'; value: Plain; answer: ShownAnswer | null };

function ChangedValue({ what, value, answer }: ValueProps) {
  const t = useText('history');
  const Mark = what === 'new' ? 'ins' : 'del';
  return (
    <li>
      <Mark className={styles[what]}>
        <bdi className={styles.mark}>{t(`mark.${what}`)}</bdi>{' '}
        <OneValue value={value} answer={answer} />
      </Mark>
    </li>
  );
}

/** What is no text, as far as it can be said in words; of a newer app's values only that they are there. */
function OneValue({ value, answer }: Pick<ValueProps, 'value' | 'answer'>) {
  const t = useText('history');
  const taskText = useTaskText();
  const medium = mediumOf(value);
  if (medium !== null) return <>{t(`medium.${medium}`)}</>;
  if (answer !== null) return <AnswerValue answer={answer} value={value} />;
  if (isSticker(value)) return <Sticker name={value} />;
  if (typeof value === 'string' && dayShape.test(value)) return <When day={value} form="long" />;
  if (typeof value === 'number') return <When instant={value} />;
  const task = taskOf(value);
  if (task === null) return <>{t('field.other')}</>;
  return (
    <span dir="auto">
      {taskText(task)} ({t(task.done ? 'task.done' : 'task.open')})
    </span>
  );
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
function taskOf(value: Plain): { text: string; from: string | null; done: boolean } | null {
  const parts = partsOf(value);
  if (parts === null) return null;
  const text = typeof parts.text === 'string' ? parts.text : '';
  const from = typeof parts.from === 'string' ? parts.from : null;
  return text === '' && from === null ? null : { text, from, done: parts.done === true };
}
