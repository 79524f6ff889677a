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
        <OwnAnswer view={view} roster={roster} draft={draft?.record ?? null} finished={finished} />
      ) : (
        <Next view={view} roster={roster} isFocused={false} />
      )}
    </>
  );
}

type OwnAnswerProps = AnsweringProps & {
  draft: RecordId | null;
  finished: readonly RecordView[];
};

function OwnAnswer({ view, roster, draft, finished }: OwnAnswerProps) {
  const t = useText('review');
  const hasAnswered = finished.some((reply) => reply.mine);
  const [writing, setWriting] = useState<RecordId | null>(() =>
    hasAnswered && draft === null ? null : (draft ?? newRecordId()),
  );
  const [sent, setSent] = useState<RecordId | null>(null);
  if (writing === null) {
    return (
      <>
        <Next
          view={view}
          roster={roster}
          isFocused={sent !== null}
          // Not any more once it was taken away again.
          isSent={finished.some((reply) => reply.record === sent)}
        />
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
        setSent(writing);
        setWriting(null);
      }}
    />
  );
}
