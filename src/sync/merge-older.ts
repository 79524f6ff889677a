import { mayEdit } from '#domain/access.ts';
import type { RecordChange } from '#protocol/change.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import type { RecordName, RecordRow, ReplicaTables } from '#storage/device-store.ts';
import { open } from '#storage/seal.ts';
import { saveRecord } from '#storage/write.ts';
import type { Device } from './device.ts';
import { hasOlder } from './head-cover.ts';

type Heard = {
  spaces: SyncAnswer['spaces'];
  /** Once a day all that is here is looked at, as when both sides are compared. */
  whole: boolean;
};

/**
 * After a restore an older version can come back beside the newer one that once replaced it: what
 * stood between them is gone, and with it the knowledge that one replaces the other. The content
 * still tells. An editor's device that sees it writes one version that replaces both.
 */
export async function mergeOlder(device: Device, heard: Heard): Promise<void> {
  const names = heard.whole ? await device.replica.read(namesOfAll) : namesIn(heard.spaces);
  for (const [space, record] of names) {
    if (!(await isOurs(device, space, record))) continue;
    const row = await device.replica.read((replica) => replica.record(space, record));
    if (row === undefined) continue;
    await saveRecord(device, { space, record, kind: row.kind, edits: {} });
  }
}

function namesIn(spaces: SyncAnswer['spaces']): RecordName[] {
  return Object.entries(spaces).flatMap(([space, { changes }]) =>
    changes.flatMap((change): RecordName[] => (isCrowd(change) ? [[space, change.record]] : [])),
  );
}

function isCrowd(change: SyncAnswer['spaces'][string]['changes'][number]): change is RecordChange {
  return 'heads' in change && change.heads.length > 1;
}

async function namesOfAll(replica: ReplicaTables): Promise<RecordName[]> {
  const names: RecordName[] = [];
  for (const { space } of await replica.spaces()) {
    for (const { record, server } of await replica.recordsOf(space)) {
      if (server !== null && open(server.heads).length > 1) names.push([space, record]);
    }
  }
  return names;
}

/** This person may edit it, and has nothing on its way that merges by itself. */
async function isOurs(device: Device, space: string, record: string): Promise<boolean> {
  const rows = await device.journal.read((journal) => journal.ofRecord(space, record));
  if (rows.some(({ op, state }) => op === 'put' && state !== 'echoed' && state !== 'durable')) {
    return false;
  }
  return device.replica.read(async (replica) => {
    const row = await replica.record(space, record);
    if (row === undefined || row.server === null || row.deleted) return false;
    return hasOlder(open(row.server.heads)) && (await isEditor(device, replica, row));
  });
}

async function isEditor(device: Device, replica: ReplicaTables, row: RecordRow): Promise<boolean> {
  const home = await replica.space(row.space);
  if (home === undefined || home.hidden !== null) return false;
  const target = row.about === null ? null : ((await replica.record(row.space, row.about)) ?? null);
  return mayEdit({ person: device.person.id, role: home.role }, row, target, device.now());
}
