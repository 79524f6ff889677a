/**
 * Disks forget, and so do wires. Each head carries the sum of its content; what does not fit it
 * is not believed and never shown as somebody's words, and the record is asked for again.
 */
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { Head } from '#protocol/change.ts';
import type { DeviceStore, KeptHead, RecordRow } from './device-store.ts';
import { type Digest, hexOf } from './digest.ts';
import { announceWork } from './kept-work.ts';
import { refold } from './refold.ts';
import { open, seal } from './seal.ts';

export async function isSound(
  head: Pick<Head, 'content' | 'sum'>,
  digest: Digest,
): Promise<boolean> {
  return hexOf(await digest(head.content)) === head.sum;
}

type Checking = DeviceStore & { person: { id: PersonId }; digest: Digest };

/** Looks at the words of a record that somebody opens. */
export async function checkRecord(
  device: Checking,
  space: SpaceId,
  record: RecordId,
): Promise<void> {
  const row = await device.replica.read((replica) => replica.record(space, record));
  if (row === undefined || (await checkRecords(device, [row])) === 0) return;
  // There is something to fetch.
  announceWork('kept');
}

/**
 * How many of these were damaged on this disk. Their bytes stay, marked: after a restore they may
 * be all that is left.
 */
export async function checkRecords(device: Checking, rows: readonly RecordRow[]): Promise<number> {
  const found = await Promise.all(rows.map((row) => damagedHeads(row, device.digest)));
  const damaged = rows.flatMap((row, index) => {
    const heads = found[index] ?? [];
    return heads.length === 0 ? [] : [{ row, heads }];
  });
  for (const { row, heads } of damaged) await markDamaged(device, row, heads);
  return damaged.length;
}

async function damagedHeads({ server }: RecordRow, digest: Digest): Promise<string[]> {
  const heads = server === null ? [] : open(server.heads);
  const sound = await Promise.all(
    heads.map(async (head) => head.damaged === true || (await isSound(head, digest))),
  );
  return heads.flatMap((head, index) => (sound[index] === false ? [head.id] : []));
}

async function markDamaged(
  device: Checking,
  { space, record, server }: RecordRow,
  damaged: readonly string[],
): Promise<void> {
  const rows = await device.journal.read((journal) => journal.ofRecord(space, record));
  const person = device.person.id;
  await device.replica.write(async (replica) => {
    const now = (await replica.record(space, record))?.server;
    // It was given again meanwhile.
    if (server === null || now === undefined || now?.rev !== server.rev) return;
    const heads = open(now.heads).map(
      (head): KeptHead => (damaged.includes(head.id) ? { ...head, damaged: true } : head),
    );
    const need = await replica.need(space, record);
    if (need === undefined) await replica.putNeed({ space, record, why: 'check' });
    const marked = { ...now, heads: seal(heads) };
    await refold(replica, { person, space, record, rows, server: marked });
  });
}
