import { useMemo } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import { standingWordings, type Wording, wordingOf } from '#domain/wording.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useRecords, useSpaces } from '#storage/use-records.ts';

export type SchoolWording = Wording & { record: string; mine: boolean };

export type SchoolWordings = {
  /** Null while the school has not reached this device. */
  space: SpaceId | null;
  /** Every correction, newest first, also those that were taken back. */
  all: SchoolWording[];
  /** Those that stand now, one a text. */
  standing: SchoolWording[];
};

export function useWordings(): SchoolWordings | undefined {
  const spaces = useSpaces('school');
  const space = spaces?.find(({ hidden }) => !hidden)?.space ?? null;
  const views = useRecords({ space: space ?? '', kinds: ['wording'] });
  return useMemo(() => {
    if (spaces === undefined || views === undefined) return undefined;
    const all = views.flatMap(toWording);
    return { space, all, standing: standingWordings(all) };
  }, [spaces, space, views]);
}

function toWording(view: RecordView): SchoolWording[] {
  const read = (field: string) => first(view, field);
  const fields = ['language', 'namespace', 'key', 'text'].map((field) => [field, read(field)]);
  const wording = wordingOf(Object.fromEntries(fields));
  return wording === null ? [] : [{ ...wording, record: view.record, mine: view.mine }];
}
