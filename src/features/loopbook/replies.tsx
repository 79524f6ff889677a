import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { alongOf } from '#domain/along.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useReading } from '#storage/use-reading.ts';
import { useRecords } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { HearWords } from '#ui/hear-words.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { HurtLink } from '#ui/hurt-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths, repliesHash } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import styles from './loopbook.module.css';

/** Answers stand at what they answer, with the name of who wrote them. */
export function Replies({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('loopbook');
  const found = useRecords({ space: view.space, kinds: ['reply', 'note'], about: view.record });
  // Words that somebody is still typing are not for their reader yet.
  const replies = (found ?? []).filter((reply) => reply.mine || first(reply, 'kept') !== undefined);
  const section = useCalledFor(replies.length > 0);
  if (replies.length === 0) return null;
  const oldestFirst = [...replies].reverse();
  return (
    <section ref={section} className={styles.section}>
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

/** Whoever came to read the answer is brought to it. */
function useCalledFor(isThere: boolean) {
  const section = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (isThere && hash === repliesHash) section.current?.scrollIntoView?.({ block: 'start' });
  }, [isThere, hash]);
  return section;
}

/** Somebody asks one thing back; whoever they ask answers where what it is about is read. */
function isQuestion(reply: RecordView): boolean {
  return !reply.mine && first(reply, 'asks') === true;
}

function Reply({ reply, roster }: { reply: RecordView; roster: Roster | null }) {
  const t = useText('loopbook');
  const place = useRef<HTMLDivElement>(null);
  useReading([reply], place);
  const author =
    alongOf(reply.fields)?.by ?? roster?.people.find((person) => person.id === reply.author);
  const sticker = text(reply, 'sticker');
  const texts = (reply.fields.text ?? []).filter((value) => typeof value === 'string');
  return (
    <div ref={place}>
      <Card tone="munt" isFlat>
        <p className={styles.facts}>
          <strong>
            {!author?.name ? t('replies.someone') : <PersonName name={author.name} />}
          </strong>
          <When instant={reply.order} />
        </p>
        {isQuestion(reply) && <Tag icon="chat-circle-text">{t('replies.asks')}</Tag>}
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
        <ShownMedia
          space={reply.space}
          record={reply.record}
          fields={reply.fields}
          isMine={reply.mine}
        />
        {isQuestion(reply) && reply.about !== null && (
          <LinkButton to={paths.reading(reply.space, reply.about)} icon="chat-circle-text">
            {t('replies.answer')}
          </LinkButton>
        )}
        {reply.mine ? (
          <HistoryLink space={reply.space} record={reply.record} />
        ) : (
          <HurtLink space={reply.space} record={reply.record} />
        )}
      </Card>
    </div>
  );
}
