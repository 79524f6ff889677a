/** Once a day: do both sides hold the same? A count and a hash of all that is visible, per space. */
import { dayMs } from '#domain/instant.ts';
import { integrityOf } from '#protocol/integrity.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import type { RecordRow, SpaceRow } from '#storage/device-store.ts';
import type { Device } from './device.ts';

export async function checkOf(
  device: Device,
  spaces: readonly SpaceRow[],
): Promise<SyncRequest['check']> {
  return device.replica.read(async (replica) => {
    const last = await replica.state('lastCheck');
    if (last !== undefined && last + dayMs > device.now()) return undefined;
    const needs = await replica.needs(1);
    if (needs.length > 0) return undefined;
    const checks: NonNullable<SyncRequest['check']> = {};
    for (const { space } of spaces.filter(isWhole)) {
      checks[space] = [...integrityOf((await replica.recordsOf(space)).flatMap(pairOf))];
    }
    return checks;
  });
}

/** A space that is held in part, by choice or because a pull was cut, has nothing to compare. */
function isWhole(row: SpaceRow): boolean {
  return row.level === 'full' && row.at !== null && row.resetFrom === null && row.hidden === null;
}

function pairOf({ record, server }: RecordRow): [string, string][] {
  return server === null ? [] : [[record, server.rev]];
}
