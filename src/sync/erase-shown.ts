import type { SyncAnswer } from '#protocol/sync.ts';
import { refold } from '#storage/refold.ts';
import type { Prepared } from './build-request.ts';
import type { Device } from './device.ts';
import { noteErasedMet } from './note-erased.ts';

/**
 * What the school erased before these words arrived is not to be looked at here either. First
 * what is shown, then the journal: a tab that dies between asks once more.
 */
export async function eraseShown(
  device: Device,
  { request }: Prepared,
  { results }: SyncAnswer,
): Promise<void> {
  const erased = new Set(results.flatMap((one) => (one.status === 'erased' ? [one.id] : [])));
  const named = request.push.filter((row) => erased.has(row.id));
  for (const { space, record } of named) {
    const rows = await device.journal.read((journal) => journal.ofRecord(space, record));
    const left = rows.filter((row) => !erased.has(row.id));
    await device.replica.write(async (replica) => {
      await refold(replica, { person: device.person.id, space, record, rows: left });
      await noteErasedMet(replica, [record]);
    });
  }
}
