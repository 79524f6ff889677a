import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { ParcelLine } from '#storage/parcel-lines.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { LoopbookLine } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord } from '#storage/write.ts';
import type { ParcelsAnswer } from '#sync/parcels.ts';
import { Button } from '#ui/button.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { useRecordName } from '../record-name.ts';

type ParcelRowsProps = {
  lines: readonly ParcelLine[];
  pieces: readonly LoopbookLine[];
  news: ParcelsAnswer['parcels'][number] | null;
};

/** Each piece with what was heard of it. Taking back is a tap, which needs no connection. */
export function ParcelRows({ lines, pieces, news }: ParcelRowsProps) {
  const t = useText('parcel');
  const handover = useText('handover');
  const dates = useDates();
  const profile = useProfile();
  const nameOf = useRecordName();
  const { save, problem } = useSaving();
  const when = (instant: number) => dates.text({ instant });
  const heard = ({ piece }: ParcelLine) => {
    const read = news?.read[piece];
    if (read !== undefined) return t('list.read', { when: when(read) });
    const arrived = news?.arrived ?? null;
    return arrived === null ? '' : t('list.arrived', { when: when(arrived) });
  };
  const wordsOf = (line: ParcelLine, isBack: boolean): string => {
    if (!isBack) return heard(line) || t('list.nothing');
    const told = news?.told[line.piece];
    const knows = told === undefined ? t('list.untold') : t('list.told', { when: when(told) });
    return [t('list.back'), knows, heard(line)].filter((part) => part !== '').join(' ');
  };
  return (
    <>
      <Rows label={t('list.title')}>
        {lines.map((line) => {
          const piece = pieces.find(({ record }) => record === line.item);
          // What was thrown away here is taken back there too.
          const isBack = line.isTakenBack || piece === undefined;
          return (
            <Row
              key={line.record}
              title={piece === undefined ? t('list.thrown') : <bdi>{nameOf(piece)}</bdi>}
              text={wordsOf(line, isBack)}
              end={
                isBack ? undefined : (
                  <Button
                    onPress={() => save(() => deleteRecord(profile, piece.space, line.record))}
                  >
                    {handover('given.take')}
                  </Button>
                )
              }
            />
          );
        })}
      </Rows>
      <StorageNotice problem={problem} />
    </>
  );
}
