/** Other readers for many records at once: all of them are in the journal, or none. */
import { type Audience, canonical } from '#domain/audience.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { JournalRow } from './device-store.ts';
import { fold } from './fold.ts';
import { uuidV7 } from './ids.ts';
import { announceWork } from './kept-work.ts';
import { afterSave } from './persist.ts';
import { refold } from './refold.ts';
import { withRoom } from './with-room.ts';
import { toRow, type Writer } from './write.ts';

type Wanted = { record: RecordId; audience: Audience };

/** One by one would draw every list anew for each of them. */
export async function changeAudiences(
  writer: Writer,
  space: SpaceId,
  wanted: readonly Wanted[],
): Promise<void> {
  const { person } = writer;
  const reader = { person: person.id, role: person.role };
  const before = await writer.replica.read((replica) =>
    Promise.all(wanted.map(({ record }) => replica.record(space, record))),
  );
  const changed = await withRoom(writer, () =>
    writer.journal.write(async (journal) => {
      const rowsOf = new Map<RecordId, JournalRow[]>();
      for (const [at, { record, audience }] of wanted.entries()) {
        const rows = await journal.ofRecord(space, record);
        const server = before[at]?.server ?? null;
        const seen = fold({ space, record, reader, server, rows });
        if (seen === null) continue;
        const id = uuidV7(writer.now(), writer.random);
        const grants = canonical(audience).map((grant) => ({ ...grant }));
        const draft = { id, space, record, op: 'audience', audience: grants } as const;
        await journal.add(toRow(writer, { ...draft, base: seen.version }, false));
        rowsOf.set(record, await journal.ofRecord(space, record));
      }
      return rowsOf;
    }),
  );
  await writer.replica.write(async (replica) => {
    for (const [record, rows] of changed) {
      await refold(replica, { person: person.id, space, record, rows });
    }
  });
  announceWork('kept');
  afterSave();
}
