/**
 * Where a disk is full, what can be fetched again makes place for words: first pictures and
 * voices, then the loopbooks that nobody opened here for longest. The journal never.
 */
import type { Instant } from '#domain/instant.ts';
import { isInIndex } from '#domain/level.ts';
import type { PersonId } from '#domain/person.ts';
import type { Replica, ReplicaTables, SpaceRow } from './device-store.ts';
import { levelOf } from './level.ts';

/** Room for a text is little; the next one needs it too. */
const mediaBytes = 5 * 1024 * 1024;
/** Of the loopbooks that can be made smaller, one in so many each time. */
const shareOfCold = 3;

export type Roomy = { replica: Replica; person: { id: PersonId }; now(): Instant };

/** Answers whether anything was thrown away. */
export async function makeRoom(device: Roomy): Promise<boolean> {
  if (await makeRoomInMedia(device.person.id)) return true;
  return makeRoomInReplica(device);
}

async function makeRoomInMedia(person: PersonId): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  const { makeRoom: throwAway } = await import('./media-store.ts');
  // Without the part that knows pictures, loopbooks make place.
  return (await throwAway(person, mediaBytes).catch(() => 0)) > 0;
}

async function makeRoomInReplica({ replica, person, now }: Roomy): Promise<boolean> {
  return replica.write(async (tables) => {
    const cold = (await tables.spaces()).filter(isCold).sort(byOpened);
    const some = cold.slice(0, Math.ceil(cold.length / shareOfCold));
    for (const row of some) await keepIndex(tables, row, { reader: person.id, now: now() });
    return some.length > 0;
  });
}

/** One's own loopbook, or one's child's, is never cold. */
function isCold(row: SpaceRow): boolean {
  const isFamily = row.role === 'pupil' || row.role === 'parent';
  return row.kind === 'portfolio' && !isFamily && row.at !== null && levelOf(row) === 'full';
}

function byOpened(one: SpaceRow, other: SpaceRow): number {
  return (one.opened ?? 0) - (other.opened ?? 0) || (one.space < other.space ? -1 : 1);
}

type Looking = { reader: PersonId; now: Instant };

/** What matters of every loopbook stays; the rest comes back when it is opened. */
async function keepIndex(
  tables: ReplicaTables,
  space: SpaceRow,
  { reader, now }: Looking,
): Promise<void> {
  for (const { record, server, kind, author, order } of await tables.recordsOf(space.space)) {
    const stays = server === null || isInIndex({ kind, author, touched: order }, reader, now);
    if (!stays) await tables.removeRecord(space.space, record);
  }
  await tables.putSpace({ ...space, asks: 'index' });
}
