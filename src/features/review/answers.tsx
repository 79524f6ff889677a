import { useState } from 'react';
import type { Roster } from '#domain/roster.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useReading } from '#storage/use-reading.ts';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord, restoreRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { Answer, Sent } from './answer.tsx';
import styles from './review.module.css';
import { Told } from './told.tsx';
import type { Pending } from './use-answer.ts';

type AnswersProps = {
  replies: readonly RecordView[];
  roster: Roster;
  /** Sent just now: it stands there before it is read back from the disk. */
  pending?: Pending | null;
};

/** What was answered so far, the oldest first, as in a talk. One's own can be taken back. */
export function Answers({ replies, roster, pending = null }: AnswersProps) {
  const [taken, setTaken] = useState<RecordView | null>(null);
  const profile = useProfile();
  const saving = useSaving();
  useReading(replies);
  const isWaiting = pending !== null && !replies.some((one) => one.record === pending.record);
  const sent = isWaiting && taken?.record !== pending.record ? pending : null;
  if (replies.length === 0 && taken === null && sent === null) return null;
  const putBack = async (reply: RecordView) => {
    const work = () => restoreRecord(profile, reply.space, reply.record);
    if (await saving.save(work)) setTaken(null);
  };
  const takeBack = async (reply: RecordView) => {
    const work = () => deleteRecord(profile, reply.space, reply.record);
    if (await saving.save(work)) setTaken(reply);
  };
  return (
    <section className={styles.section}>
      <h2>
        <Told k="reading.answers" />
      </h2>
      <ul className={styles.answers}>
        {[...replies].reverse().map((reply) => (
          <li key={reply.record} className={styles.answer}>
            <Answer reply={reply} roster={roster} onTakeBack={takeBack} />
          </li>
        ))}
        {sent !== null && (
          <li className={styles.answer}>
            <Sent sent={sent} />
          </li>
        )}
      </ul>
      <StorageNotice problem={saving.problem} />
      {taken !== null && (
        <Notice>
          <p>
            <Told k="reading.answer.taken" />
          </p>
          <Button icon="arrow-counter-clockwise" onPress={() => putBack(taken)}>
            <Told k="reading.answer.putBack" />
          </Button>
        </Notice>
      )}
    </section>
  );
}
