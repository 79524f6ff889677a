/** What each reader read, and when: one record per reader and month, whose fields are record ids. */
import type { Plain } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import type { Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { DeviceStore, RecordRow, ReplicaTables } from './device-store.ts';
import { readHeads } from './record-content.ts';
import { open } from './seal.ts';

export type Seen = { person: PersonId; at: Instant };

/** By record, everyone who read it, with the first time. */
export async function readSeen(
  store: Pick<DeviceStore, 'replica'>,
  space: SpaceId,
): Promise<Map<RecordId, Seen[]>> {
  const rows = await store.replica.read((replica) => replica.records({ space, kinds: ['seen'] }));
  const seen = new Map<RecordId, Seen[]>();
  for (const row of rows) {
    for (const [record, at] of readingsOf(row)) {
      const others = (seen.get(record) ?? []).filter(({ person }) => person !== row.author);
      const before = seen.get(record)?.find(({ person }) => person === row.author);
      const first = Math.min(at, before?.at ?? at);
      seen.set(record, [...others, { person: row.author, at: first }]);
    }
  }
  return seen;
}

/** The records that one person read. */
export async function seenBy(
  replica: ReplicaTables,
  author: PersonId,
  space?: SpaceId,
): Promise<Set<RecordId>> {
  const rows = await replica.records({ space, kinds: ['seen'], author });
  return new Set(rows.flatMap((row) => readingsOf(row).map(([record]) => record)));
}

/** Read, and not only on the board of a lesson: those still wait for their reader's answer. */
export async function openedBy(
  replica: ReplicaTables,
  author: PersonId,
  space?: SpaceId,
): Promise<Set<RecordId>> {
  const rows = await replica.records({ space, kinds: ['seen'], author });
  const fields = rows.map(fieldsOf);
  const said = new Set(fields.flatMap(Object.keys));
  const read = fields.flatMap((one) => readingsIn(one).map(([record]) => record));
  return new Set(read.filter((one) => !said.has(boardField(one)) || said.has(openedField(one))));
}

/** Beside the reading, which its pupil sees: no app of before takes these for a reading. */
export const boardField = (record: RecordId) => `board.${record}`;
export const openedField = (record: RecordId) => `opened.${record}`;

/** What this record says was read, and when first. */
export function readingsOf(row: RecordRow): [RecordId, Instant][] {
  return readingsIn(fieldsOf(row));
}

function fieldsOf(row: RecordRow): Record<string, Plain[]> {
  return fieldValues(readHeads(open(row.heads)).document);
}

function readingsIn(fields: Record<string, Plain[]>): [RecordId, Instant][] {
  return Object.entries(fields).flatMap(([record, values]): [RecordId, Instant][] => {
    const instants = values.filter((value) => typeof value === 'number');
    return instants.length === 0 ? [] : [[record, Math.min(...instants)]];
  });
}
