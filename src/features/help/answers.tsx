import type { RosterPerson } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useReading } from '#storage/use-reading.ts';
import { useRecords } from '#storage/use-records.ts';
import { PersonName } from '#ui/person-name.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { When } from '#ui/when.tsx';
import styles from './help.module.css';

type AnswersProps = { view: RecordView; people: readonly RosterPerson[] };

/** What was answered, where it was asked. */
export function Answers({ view, people }: AnswersProps) {
  const t = useText('help');
  const found = useRecords({ space: view.space, kinds: ['reply'], about: view.record });
  // Words that somebody is still typing are not for their reader yet.
  const replies = (found ?? []).filter((reply) => first(reply, 'kept') !== undefined);
  useReading(replies);
  if (replies.length === 0) return null;
  return (
    <ul className={styles.cards} aria-label={t('request.answers')}>
      {[...replies].reverse().map((reply) => (
        <li key={reply.record} className={styles.answer}>
          <p className={styles.quiet}>
            <PersonName
              name={people.find((one) => one.id === reply.author)?.name ?? t('request.someone')}
            />{' '}
            · <When instant={reply.order} />
          </p>
          <AnswerWords reply={reply} />
        </li>
      ))}
    </ul>
  );
}

function AnswerWords({ reply }: { reply: RecordView }) {
  const sticker = text(reply, 'sticker');
  return (
    <>
      {isSticker(sticker) && <Sticker name={sticker} />}
      <p className={styles.words} dir="auto" lang={text(reply, 'language') || undefined}>
        {text(reply, 'text')}
      </p>
      <ShownMedia
        space={reply.space}
        record={reply.record}
        fields={reply.fields}
        isMine={reply.mine}
      />
    </>
  );
}
