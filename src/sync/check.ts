/**
 * Once a day, and after an end that was none: do both sides hold the same? A count and a hash of
 * all that is visible, per space, and here each record against the sum of its words.
 */
import { dayMs } from '#domain/instant.ts';
import { integrityOf } from '#protocol/integrity.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import type { RecordRow, SpaceRow } from '#storage/device-store.ts';
import { levelOf } from '#storage/level.ts';
import { checkRecords } from '#storage/sound.ts';
import type { Device } from './device.ts';
import { needsNow } from './needs.ts';

export async function checkOf(
  device: Device,
  spaces: readonly SpaceRow[],
  endedBadly: boolean,
): Promise<SyncRequest['check']> {
  if (!(await isDue(device, endedBadly))) return undefined;
  const checks: NonNullable<SyncRequest['check']> = {};
  for (const row of spaces) {
    const rows = await device.replica.read((replica) => replica.recordsOf(row.space));
    await checkRecords(device, rows);
    if (isWhole(row)) checks[row.space] = [...integrityOf(rows.flatMap(pairOf))];
  }
  return checks;
}

/** Going through all one has again costs a phone much: that happens once a day at most. */
function isDue(device: Device, endedBadly: boolean): Promise<boolean> {
  return device.replica.read(async (replica) => {
    if ((await needsNow(replica, Number.POSITIVE_INFINITY, 1)).length > 0) return false;
    const yesterday = device.now() - dayMs;
    const isLongAgo = ((await replica.state('lastCheck')) ?? 0) <= yesterday;
    return isLongAgo || (endedBadly && ((await replica.state('lastCheckReset')) ?? 0) <= yesterday);
  });
}

/** A space that is held in part, by choice or because a pull was cut, has nothing to compare. */
function isWhole(row: SpaceRow): boolean {
  const isEnded = row.at !== null && row.resetFrom === null && row.hidden === null;
  return isEnded && levelOf(row) === 'full';
}

function pairOf({ record, server }: RecordRow): [string, string][] {
  return server === null ? [] : [[record, server.rev]];
}
