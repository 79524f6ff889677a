/**
 * What a person put aside, because it hurts to see it: hidden from their own lists on all their
 * devices, until they take it back. It is a record of their own that nobody else can ever read; the
 * words themselves stay what and where they are.
 */
import { fieldValues } from '#content/field-values.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { DeviceStore } from './device-store.ts';
import { readHeads } from './record-content.ts';
import type { RecordView } from './record-view.ts';
import { open } from './seal.ts';

type Reading = Pick<DeviceStore, 'replica'> & { person: { id: PersonId } };

/** That one thing lies aside, or did before. */
export type AsideNote = { space: SpaceId; record: RecordId; of: RecordId; isAway: boolean };

/** The newest first. Every list asks for them, so nothing but these few rows is read. */
export async function asideNotes(reading: Reading): Promise<AsideNote[]> {
  const rows = await reading.replica.read((replica) =>
    replica.records({ kinds: ['aside'], author: reading.person.id }),
  );
  return rows.flatMap(({ space, record, heads }): AsideNote[] => {
    const { of, away } = fieldValues(readHeads(open(heads)).document);
    const [named] = of ?? [];
    return typeof named === 'string'
      ? [{ space, record, of: named, isAway: away?.[0] === true }]
      : [];
  });
}

/** The ids of what is put aside now. */
export async function readAside(reading: Reading): Promise<Set<RecordId>> {
  const notes = await asideNotes(reading);
  return new Set(notes.filter(({ isAway }) => isAway).map(({ of }) => of));
}

export async function withoutAside(
  reading: Reading,
  views: readonly RecordView[],
): Promise<RecordView[]> {
  if (views.length === 0) return [];
  const aside = await readAside(reading);
  return aside.size === 0 ? [...views] : views.filter((view) => !aside.has(view.record));
}
