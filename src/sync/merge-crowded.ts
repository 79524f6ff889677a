import type { JournalRow } from '#storage/device-store.ts';
import { saveRecord } from '#storage/write.ts';
import type { Device } from './device.ts';

/**
 * A record that has as many heads as it can hold takes no more before they are merged. The
 * merge supersedes them all, the waiting one too, so that everybody's words are in it.
 */
export async function mergeCrowded(device: Device): Promise<void> {
  const rows = await device.journal.read((journal) => journal.all());
  for (const row of rows.filter(isCrowded)) {
    const later = rows.filter((other) => other.record === row.record && other.seq > row.seq);
    if (later.some((other) => other.op === 'put' && other.space === row.space)) continue;
    const known = await device.replica.read((replica) => replica.record(row.space, row.record));
    const isMergeable = (known?.server?.heads ?? null) !== null;
    if (known === undefined || !isMergeable) continue;
    await saveRecord(device, { space: row.space, record: row.record, kind: known.kind, edits: {} });
  }
}

function isCrowded(row: JournalRow): boolean {
  const isWaiting = row.state === 'held' || row.state === 'sent';
  return isWaiting && row.reason === 'too-many-heads';
}
