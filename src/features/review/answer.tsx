import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { type RecordView, text } from '#storage/record-view.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { Button } from '#ui/button.tsx';
import { HearWords } from '#ui/hear-words.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { HurtLink } from '#ui/hurt-link.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { Tag } from '#ui/tag.tsx';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import { When } from '#ui/when.tsx';
import { asks } from './questions.ts';
import styles from './review.module.css';
import { Told } from './told.tsx';
import type { Pending } from './use-answer.ts';
import { useTone } from './use-tone.ts';

/** One's own answer in the moment between sending it and reading it back. */
export function Sent({ sent }: { sent: Pending }) {
  const t = useText('review');
  const tone = useTone();
  return (
    <>
      <p className={styles.by}>{t(`reading.me.${tone}`)}</p>
      {sent.sticker !== null && <Sticker name={sent.sticker} />}
      <p className={styles.words} dir="auto">
        {sent.text}
      </p>
    </>
  );
}

type AnswerProps = {
  reply: RecordView;
  roster: Roster;
  onTakeBack(reply: RecordView): Promise<void>;
};

/** What one person answered; one's own can be taken back. */
export function Answer({ reply, roster, onTakeBack }: AnswerProps) {
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
      {asks(reply) && <Tag icon="chat-circle-text">{t('reading.asks')}</Tag>}
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
      {!reply.mine && <HearWords words={texts} language={text(reply, 'language')} />}
      <TwoVersionsQuestion asked={asked} />
      <ShownMedia
        space={reply.space}
        record={reply.record}
        fields={reply.fields}
        isMine={reply.mine}
      />
      {!reply.mine && <HurtLink space={reply.space} record={reply.record} />}
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
