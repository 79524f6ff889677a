import type { Plain } from '#content/document.ts';
import { type Agreement, readAgreement } from '#domain/agreement.ts';
import { wentWords } from '#domain/agreement-went.ts';
import type { ShownAnswer } from '#domain/shown-answers.ts';
import { personOf } from '#domain/talk.ts';
import { useText } from '#i18n/use-text.ts';
import { AnswerValue } from '#ui/entry-content-value.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { useTaskText } from '#ui/use-task-text.ts';
import { When } from '#ui/when.tsx';
import { Marked, WordChanges } from '#ui/word-changes.tsx';
import styles from './history.module.css';
import { type FieldChange, mediumOf, partsOf, textOf } from './history-changes.ts';

/** One field that differs: the question's own words above, what came and what went below. */
export function ChangedField({ change }: { change: FieldChange }) {
  const { before, after, isText, answer } = change;
  const t = useText('history');
  return (
    <section className={styles.field}>
      <h3 className={styles.question}>
        <FieldName change={change} />
      </h3>
      {isText ? (
        <WordChanges
          before={textOf(before)}
          after={textOf(after)}
          labels={{ new: t('mark.new'), gone: t('mark.gone') }}
        />
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

const fieldWords = ['title', 'text', 'question', 'day', 'who', 'sticker', 'spokenBy'] as const;

export function FieldName({ change }: { change: Omit<FieldChange, 'isText'> }) {
  const { field, answer, before, after } = change;
  const t = useText('history');
  const card = useText('agreement');
  const step = useText('transitions');
  const medium = mediumOf(after[0] ?? before[0]);
  if (medium !== null) return t(`medium.${medium}`);
  if (answer !== null && answer.activity !== null && answer.activity !== 'free') {
    return <TwoLanguages k={`${answer.activity}.${answer.id}.question`} />;
  }
  if (field === 'summary' || field === 'contact') return step(`page.${field}.title`);
  if (field.startsWith('task.')) return t('field.task');
  if (field.startsWith('agreement.')) return card('lines');
  if (field.startsWith('guest.')) return card('there');
  if (field.startsWith('went.')) return card('went.ask');
  if (field.startsWith('answer.')) return t('field.text');
  if (field.startsWith('caption.')) return t('field.caption');
  return t(`field.${fieldWords.find((word) => word === field) ?? 'other'}`);
}

type ValueProps = { what: 'new' | 'gone'; value: Plain; answer: ShownAnswer | null };

function ChangedValue({ what, value, answer }: ValueProps) {
  const t = useText('history');
  return (
    <li>
      <Marked what={what} label={t(`mark.${what}`)}>
        <OneValue value={value} answer={answer} />
      </Marked>
    </li>
  );
}

/** What is no text, as far as it can be said in words; of a newer app's values only that they are there. */
function OneValue({ value, answer }: Pick<ValueProps, 'value' | 'answer'>) {
  const t = useText('history');
  const card = useText('agreement');
  const taskText = useTaskText();
  const medium = mediumOf(value);
  if (medium !== null) return <>{t(`medium.${medium}`)}</>;
  if (answer !== null) return <AnswerValue answer={answer} value={value} />;
  if (isSticker(value)) return <Sticker name={value} />;
  if (typeof value === 'string' && dayShape.test(value)) return <When day={value} form="long" />;
  if (typeof value === 'number') return <When instant={value} />;
  const went = wentWords.find((word) => word === value);
  if (went !== undefined) return <>{card(`went.${went}`)}</>;
  const agreement = partsOf(value)?.how === undefined ? null : readAgreement(value);
  if (agreement !== null) return <Agreed {...agreement} />;
  const person = personOf(value);
  if (person !== null) return <bdi>{person.name}</bdi>;
  const task = taskOf(value);
  if (task === null) return <>{t('field.other')}</>;
  return (
    <span dir="auto">
      {taskText(task)} ({t(task.done ? 'task.done' : 'task.open')})
    </span>
  );
}

function Agreed({ text, own, who, day, how }: Agreement) {
  const words = [text, own, who?.name ?? '', how].filter((one) => one !== '');
  return (
    <span dir="auto">
      {words.join(' · ')} {day !== null && <When day={day} form="long" />}
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
