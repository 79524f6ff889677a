import { useState } from 'react';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useReading } from '#storage/use-reading.ts';
import { useSaving } from '#storage/use-saving.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { deleteRecord, restoreRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { Notice } from '#ui/notice.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import { When } from '#ui/when.tsx';
import styles from './review.module.css';
import { Told } from './told.tsx';
import { useTone } from './use-tone.ts';

/** What was answered so far, the oldest first, as in a talk. One's own can be taken back. */
export function Answers({ replies, roster }: { replies: readonly RecordView[]; roster: Roster }) {
  const [taken, setTaken] = useState<RecordView | null>(null);
  const profile = useProfile();
  const saving = useSaving();
  useReading(replies);
  if (replies.length === 0 && taken === null) return null;
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

type AnswerProps = {
  reply: RecordView;
  roster: Roster;
  onTakeBack(reply: RecordView): Promise<void>;
};

function Answer({ reply, roster, onTakeBack }: AnswerProps) {
  const t = useText('review');
  const tone = useTone();
  const texts = (reply.fields.text ?? []).filter((words) => typeof words === 'string');
  const asked = useTwoVersions(reply);
  const sticker = text(reply, 'sticker');
  const author = roster.people.find((one) => one.id === reply.author)?.name;
  return (
    <>
      <p className={styles.by}>
        {reply.mine ? t(`reading.me.${tone}`) : (author ?? t('reading.someone'))}
        {' · '}
        <When instant={reply.order} />
      </p>
      {isSticker(sticker) && <Sticker name={sticker} />}
      {texts.map((words) => (
        <p
          key={words}
          className={styles.words}
          dir="auto"
          lang={text(reply, 'language') || undefined}
        >
          {words}
        </p>
      ))}
      <TwoVersionsQuestion asked={asked} />
      <ShownMedia
        space={reply.space}
        record={reply.record}
        fields={reply.fields}
        isMine={reply.mine}
      />
      {reply.mine && (
        <div className={styles.under}>
          <StateLine state={reply.state} />
          <HistoryLink space={reply.space} record={reply.record} />
          <Button kind="quiet" icon="trash" onPress={() => onTakeBack(reply)}>
            <Told k="reading.answer.takeBack" />
          </Button>
        </div>
      )}
    </>
  );
}
