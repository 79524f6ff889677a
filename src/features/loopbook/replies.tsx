import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useReading } from '#storage/use-reading.ts';
import { useRecords } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { When } from '#ui/when.tsx';
import styles from './loopbook.module.css';

/** Answers stand at what they answer, with the name of who wrote them. */
export function Replies({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('loopbook');
  const found = useRecords({ space: view.space, kinds: ['reply', 'note'], about: view.record });
  // Words that somebody is still typing are not for their reader yet.
  const replies = (found ?? []).filter((reply) => reply.mine || first(reply, 'kept') !== undefined);
  useReading(replies);
  if (replies.length === 0) return null;
  const oldestFirst = [...replies].reverse();
  return (
    <section className={styles.section}>
      <h2>{t('replies.heading')}</h2>
      <ul className={styles.replies}>
        {oldestFirst.map((reply) => (
          <li key={reply.record}>
            <Reply reply={reply} roster={roster} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reply({ reply, roster }: { reply: RecordView; roster: Roster | null }) {
  const t = useText('loopbook');
  const author = roster?.people.find((person) => person.id === reply.author);
  const sticker = text(reply, 'sticker');
  const texts = (reply.fields.text ?? []).filter((value) => typeof value === 'string');
  return (
    <Card tone="munt" isFlat>
      <p className={styles.facts}>
        <strong>
          {author === undefined ? t('replies.someone') : <PersonName name={author.name} />}
        </strong>
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
      <ShownMedia
        space={reply.space}
        record={reply.record}
        fields={reply.fields}
        isMine={reply.mine}
      />
      {reply.mine && <HistoryLink space={reply.space} record={reply.record} />}
    </Card>
  );
}
