import { Link } from 'react-router';
import type { Roster } from '#domain/roster.ts';
import { schoolYearText } from '#domain/school-year.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownThumb } from '#media/showing/shown-thumb.tsx';
import type { TimelineRow } from '#storage/use-records.ts';
import { useMediaWords } from '#ui/media/use-media-words.ts';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import styles from './loopbook.module.css';
import type { Dated } from './timeline.ts';
import { useReaderWords } from './use-reader-words.ts';
import { kindWord, useRowTitle } from './use-row-title.ts';

type TimelineItemProps = {
  dated: Dated<TimelineRow>;
  roster: Roster | null;
  onOpen(record: string): void;
};

/** One row of the timeline, under the school year and the month that begin with it. */
export function TimelineItem({ dated, roster, onOpen }: TimelineItemProps) {
  const t = useText('loopbook');
  const { row, startsYear, startsMonth } = dated;
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
        className={styles.row}
        data-kind={row.kind}
        data-record={row.record}
        onClick={() => onOpen(row.record)}
      >
        {row.thumb !== undefined && (
          <ShownThumb
            space={row.space}
            record={row.record}
            thumb={row.thumb}
            medium={row.media?.find((one) => one !== 'voice') ?? 'photo'}
          />
        )}
        <span className={styles.rowWords}>
          <RowWords row={row} roster={roster} />
        </span>
      </Link>
    </div>
  );
}

function RowWords({ row, roster }: { row: TimelineRow; roster: Roster | null }) {
  const t = useText('loopbook');
  const ui = useText('ui');
  const title = useRowTitle()(row);
  const readers = useReaderWords(roster);
  const media = useMediaWords()(row.media ?? []);
  const isDraft = row.kept === null && (row.kind === 'entry' || row.kind === 'step');
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
      {row.firstLine !== '' && row.firstLine !== title && (
        <span className={styles.line} dir="auto">
          {row.firstLine}
        </span>
      )}
      {media !== '' && media !== title && <span className={styles.line}>{media}</span>}
      <span className={styles.state}>
        <span>{ui(`state.${row.state}`)}</span> <span>{readers(row)}</span>
      </span>
    </>
  );
}

function addressOf(row: TimelineRow): string {
  const isTransition = row.kind === 'transition';
  return isTransition
    ? paths.transition(row.space, row.record)
    : paths.entry(row.space, row.record);
}

function toneOf(kind: string) {
  if (kind === 'home-entry') return 'koraal';
  if (kind === 'step') return 'munt';
  return kind === 'transition' ? 'pruim' : 'kobalt';
}
