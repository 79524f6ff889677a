/** What the server gave of each space, stored together with the point up to which it was given. */
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { Change, RecordChange } from '#protocol/change.ts';
import type { SpaceAnswer } from '#protocol/sync.ts';
import type {
  JournalRow,
  ReplicaTables,
  ResetWhy,
  ServerRecord,
  SpaceRow,
} from '#storage/device-store.ts';
import { refold, refoldAll } from '#storage/refold.ts';
import { recordKey } from '#storage/repair.ts';
import { seal } from '#storage/seal.ts';
import { noteErasedMet } from './note-erased.ts';
import { asPresented, type PresentedBySpace } from './presented.ts';
import { asListed, lastListed, rangeOf } from './reset-range.ts';

export type PartPorts = {
  replica: ReplicaTables;
  person: PersonId;
  presented: PresentedBySpace;
  rowsByRecord: ReadonlyMap<string, readonly JournalRow[]>;
};

/** Answers the spaces whose part was stored; a part for another point than ours is dropped. */
export async function applyParts(
  ports: PartPorts,
  parts: Readonly<Record<SpaceId, SpaceAnswer>>,
): Promise<Set<SpaceId>> {
  const applied = new Set<SpaceId>();
  for (const [space, part] of Object.entries(parts)) {
    const known = await asPresented(ports.replica, space, ports.presented);
    if (known === null) continue;
    const row = part.reset === undefined ? known : asListed(known, part.reset);
    if (part.reset !== undefined) await applyReset(ports, row, part.reset);
    await applyChanges(ports, space, part.changes);
    await ports.replica.putSpace(after(row, part));
    applied.add(space);
  }
  return applied;
}

function after(row: SpaceRow, part: SpaceAnswer): SpaceRow {
  const { at, reset } = part;
  if (reset === undefined) return { ...row, at, resetFrom: null, resetWhy: null };
  const resetFrom = reset.more ? lastListed(reset) : null;
  const resetWhy = reset.more ? whyOf(row, reset.why) : null;
  return { ...row, at, pulledGrant: row.grant, resetFrom, resetWhy };
}

/** The later pages of a list serve the reason of its first. */
function whyOf(row: SpaceRow, why: ResetWhy): ResetWhy {
  return row.resetFrom === null ? why : (row.resetWhy ?? why);
}

async function applyReset(
  ports: PartPorts,
  row: SpaceRow,
  reset: NonNullable<SpaceAnswer['reset']>,
): Promise<void> {
  const { replica } = ports;
  const { space } = row;
  const why = whyOf(row, reset.why);
  const range = rangeOf(row.resetFrom, reset);
  const known = await replica.recordsOf(space);
  const revs = new Map(known.map((record) => [record.record, record.server?.rev]));
  for (const [record, rev] of reset.list) {
    if (revs.get(record) !== rev) await replica.putNeed({ space, record, why });
  }
  const listed = new Set(reset.list.map(([record]) => record));
  const unlisted = known.filter(
    ({ record, server }) => server !== null && !listed.has(record) && range.includes(record),
  );
  for (const { record } of unlisted) await store(ports, space, record, null);
  // A list says only what is there: what is not may have been erased.
  if (unlisted.length > 0) await noteErasedMet(replica, []);
}

/** Of a record that is named twice, the last counts. */
async function applyChanges(
  { replica, person, rowsByRecord }: PartPorts,
  space: SpaceId,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const needed = new Set((await replica.needsOf(space)).map(({ record }) => record));
  const servers = new Map<string, ServerRecord | null>();
  const erased = new Set<string>();
  for (const change of changes) {
    const { record } = change;
    if (needed.delete(record)) await replica.removeNeed(space, record);
    servers.delete(record);
    erased.delete(record);
    if ('heads' in change) servers.set(record, serverRecord(change));
    else if ('gone' in change) servers.set(record, null);
    else erased.add(record);
  }
  for (const record of erased) await replica.removeRecord(space, record);
  if (erased.size > 0) await noteErasedMet(replica, erased);
  const rowsOf = (record: string) => rowsByRecord.get(recordKey(space, record)) ?? [];
  await refoldAll(replica, { person, space, servers, rowsOf });
}

function store(
  ports: PartPorts,
  space: SpaceId,
  record: string,
  server: ServerRecord | null,
): Promise<void> {
  const rows = ports.rowsByRecord.get(recordKey(space, record)) ?? [];
  return refold(ports.replica, { person: ports.person, space, record, rows, server });
}

function serverRecord({ record: _, heads, ...envelope }: RecordChange): ServerRecord {
  return { ...envelope, heads: seal(heads) };
}
