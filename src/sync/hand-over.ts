/**
 * What was brought for somebody is given out of hand as soon as the school has all of it: its
 * bringer takes themselves off its readers, and their device forgets it like anything it may not
 * read. From then on the one whose it is alone decides who reads it.
 */
import { broughtKinds, isBeingBrought } from '#domain/brought.ts';
import type { RecordRow } from '#storage/device-store.ts';
import { open } from '#storage/seal.ts';
import { changeAudience } from '#storage/write.ts';
import type { Device } from './device.ts';

/** `noteShown`: that a pull showed all its pictures, so that they go with the record. */
export async function handOver(
  device: Device,
  noteShown: (row: RecordRow) => Promise<void>,
): Promise<void> {
  const me = device.person.id;
  const rows = await device.replica.read((replica) =>
    replica.records({ kinds: broughtKinds, author: me }),
  );
  for (const row of rows.filter((one) => isThere(one, me))) {
    await noteShown(row);
    const others = row.audience.filter(({ to }) => to !== me);
    await changeAudience(device, row.space, row.record, others);
  }
}

/** Words and pictures. Once somebody chose its readers, it was given out of hand before. */
function isThere({ server, ...row }: RecordRow, me: string): boolean {
  if (server === null || row.deleted || !isBeingBrought(row, open(server.heads), me)) return false;
  return server.blobs.length > 0 && server.blobs.every(({ complete }) => complete);
}
