import { useState } from 'react';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useNextNew, useRecords } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Answers } from './answers.tsx';
import { Next } from './next.tsx';
import type { Pending } from './use-answer.ts';

type AnsweringProps = { view: RecordView; roster: Roster };

/** The answers that are there, and room for one's own. An answer in the making is nobody else's yet. */
export function Answering({ view, roster }: AnsweringProps) {
  const replies = useRecords({ space: view.space, kinds: ['reply'], about: view.record });
  const next = useNextNew(view.record);
  const [pending, setPending] = useState<Pending | null>(null);
  if (replies === undefined) return null;
  // No chains: what is itself about something is read, and not answered.
  const canAnswer = view.about === null;
  const finished = replies.filter((reply) => typeof first(reply, 'kept') === 'number');
  const draft = replies.find((reply) => reply.mine && !finished.includes(reply));
  return (
    <>
      <Answers replies={finished} roster={roster} pending={pending} />
      {canAnswer ? (
        <OwnAnswer
          view={view}
          roster={roster}
          next={next}
          draft={draft?.record ?? null}
          finished={finished}
          pending={pending}
          onPending={setPending}
        />
      ) : (
        <Next view={view} roster={roster} next={next} isFocused={false} />
      )}
    </>
  );
}

type OwnAnswerProps = AnsweringProps & {
  next: RecordView | null | undefined;
  draft: RecordId | null;
  finished: readonly RecordView[];
  pending: Pending | null;
  onPending(pending: Pending | null): void;
};

function OwnAnswer(props: OwnAnswerProps) {
  const { view, roster, next, draft, finished, pending, onPending } = props;
  const t = useText('review');
  const hasAnswered = finished.some((reply) => reply.mine);
  const [writing, setWriting] = useState<RecordId | null>(() =>
    hasAnswered && draft === null ? null : (draft ?? newRecordId()),
  );
  const [sent, setSent] = useState<RecordId | null>(null);
  const isSending = pending !== null && pending.record === writing;
  return (
    <>
      {(writing === null || isSending) && (
        <Next
          view={view}
          roster={roster}
          next={next}
          isFocused={isSending || sent !== null}
          // Not any more once it was taken away again.
          isSent={finished.some((reply) => reply.record === sent)}
          asker={view.mine ? finished.findLast((reply) => !reply.mine)?.author : undefined}
        />
      )}
      {writing === null ? (
        <Button icon="pencil-simple" kind="quiet" onPress={() => setWriting(newRecordId())}>
          {t('reading.answer.again')}
        </Button>
      ) : (
        // Out of sight while it is being kept: should that fail, every word is still in it.
        <div hidden={isSending}>
          <AnswerForm
            key={writing}
            view={view}
            roster={roster}
            record={writing}
            finished={finished}
            onSending={onPending}
            onSent={() => {
              setSent(writing);
              setWriting(null);
            }}
          />
        </div>
      )}
    </>
  );
}
