import { useState } from 'react';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Answers } from './answers.tsx';
import { Next } from './next.tsx';

type AnsweringProps = { view: RecordView; roster: Roster };

/** The answers that are there, and room for one's own. An answer in the making is nobody else's yet. */
export function Answering({ view, roster }: AnsweringProps) {
  const replies = useRecords({ space: view.space, kinds: ['reply'], about: view.record });
  if (replies === undefined) return null;
  // No chains: what is itself about something is read, and not answered.
  const canAnswer = view.about === null;
  const finished = replies.filter((reply) => typeof first(reply, 'kept') === 'number');
  const draft = replies.find((reply) => reply.mine && !finished.includes(reply));
  return (
    <>
      <Answers replies={finished} roster={roster} />
      {canAnswer ? (
        <OwnAnswer
          view={view}
          roster={roster}
          draft={draft?.record ?? null}
          hasAnswered={finished.some((reply) => reply.mine)}
        />
      ) : (
        <Next view={view} roster={roster} isFocused={false} />
      )}
    </>
  );
}

type OwnAnswerProps = AnsweringProps & { draft: RecordId | null; hasAnswered: boolean };

function OwnAnswer({ view, roster, draft, hasAnswered }: OwnAnswerProps) {
  const t = useText('review');
  const [writing, setWriting] = useState<RecordId | null>(() =>
    hasAnswered && draft === null ? null : (draft ?? newRecordId()),
  );
  const [isSent, setSent] = useState(false);
  if (writing === null) {
    return (
      <>
        <Next view={view} roster={roster} isFocused={isSent} isSent={isSent} />
        <Button icon="pencil-simple" kind="quiet" onPress={() => setWriting(newRecordId())}>
          {t('reading.answer.again')}
        </Button>
      </>
    );
  }
  return (
    <AnswerForm
      key={writing}
      view={view}
      roster={roster}
      record={writing}
      onSent={() => {
        setSent(true);
        setWriting(null);
      }}
    />
  );
}
