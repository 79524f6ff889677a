import type { SpaceKind } from '#domain/membership.ts';
import { reconcileDerived } from '#server/store/members.ts';
import type { Database } from '#server/store/schema.ts';
import { deriveSpace } from './derive-space.ts';
import type { PeopleDeps } from './people-deps.ts';

const queues = new WeakMap<Database, Promise<void>>();

/**
 * Brings the members and rosters of every marked space in line with the tables of people. One
 * pass at a time, each reading the tables just before it writes: an older wish never overtakes a
 * newer one. A mark goes only when nothing was changed since it was read.
 */
export function reconcileDirtySpaces(deps: PeopleDeps): Promise<void> {
  const before = queues.get(deps.db) ?? Promise.resolve();
  const pass = before.catch(() => undefined).then(() => reconcileAll(deps));
  queues.set(deps.db, pass);
  return pass;
}

async function reconcileAll(deps: PeopleDeps): Promise<void> {
  const dirty = await deps.db.selectFrom('dirty_space').selectAll().orderBy('space').execute();
  for (const { space, kind, mark } of dirty) {
    const named = { space, kind: kind as SpaceKind };
    const isThere = (await deriveSpace(deps.db, named.kind, space)) !== null;
    if (isThere) {
      await reconcileDerived(deps, named, (tx) => deriveSpace(tx, named.kind, space));
    }
    await deps.db
      .deleteFrom('dirty_space')
      .where('space', '=', space)
      .where('mark', '=', mark)
      .execute();
  }
}
