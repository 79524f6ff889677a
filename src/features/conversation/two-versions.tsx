import { isDay } from '#domain/calendar.ts';
import { personOf } from '#domain/talk.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import { When } from '#ui/when.tsx';
import styles from './conversation.module.css';

/** Two devices wrote the words of one and the same turn: whoever may write says what stays. */
export function TwoVersions({ view }: { view: RecordView }) {
  return <TwoVersionsQuestion asked={useTwoVersions(view)} show={asSaid} />;
}

function asSaid(value: unknown) {
  if (typeof value === 'string' && isDay(value)) return <When day={value} form="long" />;
  return (
    <span className={styles.words} dir="auto">
      {personOf(value)?.name ?? String(value)}
    </span>
  );
}
