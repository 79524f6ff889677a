import { Link } from 'react-router';
import type { Roster } from '#domain/roster.ts';
import { schoolYearText } from '#domain/school-year.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownThumb } from '#media/showing/shown-thumb.tsx';
import { readEntryEarly } from '#storage/early-entry.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { TimelineRow } from '#storage/use-records.ts';
import { useMediaWords } from '#ui/media/use-media-words.ts';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import { firstSaid, type Said } from './answers-in-row.ts';
import styles from './loopbook.module.css';
import { RowVoice } from './row-voice.tsx';
import type { Dated } from './timeline.ts';
import { useReaderWords } from './use-reader-words.ts';
import { kindWord, useRowTitle } from './use-row-title.ts';
import { useWayHere } from './way-back.ts';

type TimelineItemProps = {
  dated: Dated<TimelineRow>;
  roster: Roster | null;
  onOpen(record: string): void;
};

/** One row of the timeline, under the school year and the month that begin with it. */
export function TimelineItem({ dated, roster, onOpen }: TimelineItemProps) {
  const t = useText('loopbook');
  const { row, startsYear, startsMonth } = dated;
  const here = useWayHere();
  const profile = useProfile();
  return (
    <div className={styles.item}>
      {startsYear !== null && (
        <h2 className={styles.year}>{t('year', { year: schoolYearText(startsYear) })}</h2>
      )}
      {startsMonth !== null && (
        <h3 className={styles.month}>
          <When instant={startsMonth} form="month" />
        </h3>
      )}
      <Link
        to={addressOf(row)}
        state={here}
        className={styles.row}
        data-pictured={row.thumb === undefined ? undefined : ''}
        data-kind={row.kind}
        data-record={row.record}
        onPointerDown={() => readEntryEarly(profile, row.space, row.record)}
        onClick={() => onOpen(row.record)}
      >
        {row.thumb !== undefined && (
          <ShownThumb
            space={row.space}
            record={row.record}
            thumb={row.thumb}
            medium={row.media?.find((one) => one !== 'voice') ?? 'photo'}
            shape={row.shape}
          />
        )}
        <span className={styles.rowWords}>
          <RowWords row={row} roster={roster} />
        </span>
      </Link>
      <RowVoice row={row} />
    </div>
  );
}

function RowWords({ row, roster }: { row: TimelineRow; roster: Roster | null }) {
  const t = useText('loopbook');
  const ui = useText('ui');
  const title = useRowTitle()(row);
  const readers = useReaderWords(roster);
  const isDraft = row.kept === null && ['entry', 'step', 'talk', 'agreement'].includes(row.kind);
  return (
    <>
      <span className={styles.date}>
        <When instant={row.order} form="day" />
        {row.kind !== 'entry' && (
          <Tag tone={toneOf(row.kind)}>{t(`kind.${kindWord(row.kind)}`)}</Tag>
        )}
        {isDraft && (
          <Tag tone="zon" icon="pencil-simple">
            {t('draft')}
          </Tag>
        )}
      </span>
      <span className={styles.title} dir="auto">
        {title}
      </span>
      <SaidLine said={firstSaid(row) ?? { words: row.firstLine, cards: [] }} title={title} />
      <MediaLine row={row} title={title} />
      <span className={styles.state}>
        <span>{ui(`state.${row.state}`)}</span> <span>{readers(row)}</span>
      </span>
    </>
  );
}

const shownCards = 3;

/** Who chose cards and wrote nothing said something all the same. */
function SaidLine({ said: { words, cards }, title }: { said: Said; title: string }) {
  const t = useText('catalogue');
  if (words !== '' && words !== title) {
    return (
      <span className={styles.line} dir="auto">
        {words}
      </span>
    );
  }
  if (cards.length === 0) return null;
  const more = cards.length > shownCards ? ' …' : '';
  const labels = cards.slice(0, shownCards).map((card) => t(card));
  return <span className={styles.line}>{labels.join(' · ') + more}</span>;
}

/** One picture is before one's eyes, and a voice can be heard below: only the rest is said. */
function MediaLine({ row, title }: { row: TimelineRow; title: string }) {
  const mediaWords = useMediaWords();
  const { media = [], thumb, seconds } = row;
  const pictures = media.filter((one) => one !== 'voice');
  const isSeen = pictures.length === 1 && thumb !== undefined;
  const words = isSeen ? '' : mediaWords(seconds === undefined ? media : pictures);
  if (words === '' || words === title) return null;
  return <span className={styles.line}>{words}</span>;
}

function addressOf({ kind, space, record }: TimelineRow): string {
  if (kind === 'transition') return paths.transition(space, record);
  if (kind === 'agreement') return paths.agreement(space, record);
  return kind === 'talk' ? paths.conversation(space, record) : paths.entry(space, record);
}

function toneOf(kind: string) {
  if (kind === 'home-entry') return 'koraal';
  if (kind === 'step') return 'munt';
  return ['transition', 'talk', 'agreement'].includes(kind) ? 'pruim' : 'kobalt';
}
