import { useState } from 'react';
import { isDay } from '#domain/calendar.ts';
import { arrivalOf, takenBack } from '#domain/handover.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { readsAs } from '#domain/still-asked.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import {
  type LoopbookLine,
  type Seen,
  useLoopbook,
  useRecords,
  useSeen,
} from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { useRecordName } from '../record-name.ts';
import styles from '../sharing.module.css';
import { itemsOf, receiverOf, takeBack } from './given.ts';
import { NeverCame } from './never-came.tsx';
import type { OfStep } from './step-page.tsx';

/** What was given along at this step, to whom, and whether they read it; each is taken back in a tap. */
export function Given({ transition, roster }: OfStep) {
  const t = useText('handover');
  const { space, record } = transition;
  const lines = useLoopbook(space);
  const seen = useSeen(space);
  const handovers = useRecords({ space, kinds: ['handover'] })?.filter(
    (view) =>
      view.mine &&
      text(view, 'transition') === record &&
      // What went to another school stands on a page of its own.
      text(view, 'parcel') === '' &&
      itemsOf(view).length > 0,
  );
  if (
    lines === undefined ||
    seen === undefined ||
    handovers === undefined ||
    handovers.length === 0
  )
    return null;
  return (
    <section className={styles.seen}>
      <h2>{t('given.title')}</h2>
      {handovers.map((handover) => (
        <ToOne
          key={handover.record}
          transition={transition}
          handover={handover}
          lines={lines}
          seen={seen}
          people={roster.people}
        />
      ))}
      <p>{t('given.honest')}</p>
    </section>
  );
}

type ToOneProps = Pick<OfStep, 'transition'> & {
  handover: RecordView;
  lines: readonly LoopbookLine[];
  seen: ReadonlyMap<string, readonly Seen[]>;
  people: readonly RosterPerson[];
};

function ToOne({ transition, handover, lines, seen, people }: ToOneProps) {
  const t = useText('handover');
  const sharing = useText('sharing');
  const dates = useDates();
  const profile = useProfile();
  const nameOf = useRecordName();
  const [now] = useState(() => profile.now());
  const { save, problem } = useSaving();
  const person = people.find(({ id }) => id === receiverOf(handover)) ?? null;
  const name = person?.name || text(handover, 'name') || sharing('log.former');
  const until = text(handover, 'until');
  const items = new Set(itemsOf(handover));
  const pieces = lines.filter(({ record }) => items.has(record));
  const [still, setStill] = useState<readonly LoopbookLine[]>([]);
  const take = async (some: readonly LoopbookLine[]) => {
    if (!(await save(() => takeBack(profile, handover, some))) || person === null) return;
    const reads = ({ audience }: LoopbookLine) =>
      readsAs(takenBack(audience, person.id), person, now) !== 'not';
    setStill(some.filter(reads));
  };
  const readAt = (line: LoopbookLine) =>
    seen.get(line.record)?.find((one) => one.person === receiverOf(handover))?.at;
  const isRead = (line: LoopbookLine) => readAt(line) !== undefined;
  const wordsOf = (line: LoopbookLine): string => {
    const at = readAt(line);
    const read =
      at === undefined
        ? t('given.unread', { name })
        : sharing('alreadyRead', { name, when: dates.text({ instant: at }) });
    const reads = person !== null && readsAs(line.audience, person, now) !== 'not';
    return reads ? read : `${t('given.gone', { name })} ${at === undefined ? '' : read}`.trim();
  };
  return (
    <section className={styles.seen}>
      <h3>
        {t('given.to', { name, day: isDay(until) ? dates.text({ day: until }, 'long') : until })}
      </h3>
      <NeverCame
        name={name}
        arrival={arrivalOf(
          { isRead: pieces.some(isRead), until, step: text(transition, 'day') },
          now,
        )}
      />
      <Rows label={t('given.title')}>
        {pieces.map((line) => (
          <Row
            key={line.record}
            title={<bdi>{nameOf(line)}</bdi>}
            text={wordsOf(line)}
            end={<Button onPress={() => take([line])}>{t('given.take')}</Button>}
          />
        ))}
      </Rows>
      {still.map((line) => (
        <Notice key={line.record} tone="warn">
          <p>
            <bdi>{nameOf(line)}</bdi>
          </p>
          <p>{t('given.still', { name })}</p>
          <TextLink to={paths.sharing(line.space, line.record)} icon="users">
            {sharing('title')}
          </TextLink>
        </Notice>
      ))}
      <div className={styles.links}>
        <Button kind="danger" onPress={() => take(pieces)}>
          {t('given.takeAll')}
        </Button>
        {person !== null && (
          <TextLink to={`${paths.seeAs(handover.space)}?als=${person.id}`} icon="eye">
            {sharing('seeAs.all', { name })}
          </TextLink>
        )}
      </div>
      <StorageNotice problem={problem} />
    </section>
  );
}
