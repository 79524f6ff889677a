import { shownAnswers } from '#domain/shown-answers.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { AnswerValue } from '#ui/entry-content-value.tsx';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';

/** Two devices changed the same answer apart: both are here, and the person says what stays. */
export function TwoVersions({ view }: { view: RecordView }) {
  const asked = useTwoVersions(view);
  const answer = shownAnswers(view).find((one) => one.field === asked?.field);
  if (answer === undefined) return <TwoVersionsQuestion asked={asked} />;
  return (
    <TwoVersionsQuestion
      asked={asked}
      show={(value) => <AnswerValue answer={answer} value={value} />}
    />
  );
}
