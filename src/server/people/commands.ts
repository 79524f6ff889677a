import type { SpaceId, SpaceKind } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { SchoolCommand, SchoolRefusal } from '#protocol/school.ts';
import { takeTurn } from '#server/store/take-turn.ts';
import { transact } from '#server/store/transact.ts';
import { classCommands } from './class-commands.ts';
import type { PeopleDeps } from './people-deps.ts';
import { personCommands } from './person-commands.ts';
import { reconcileDirtySpaces } from './reconcile-spaces.ts';
import { type Doing, Refused, type Work } from './school-work.ts';
import { newId } from './secret.ts';

/**
 * All commands in order, or none of them. Sent twice, they are done once. Memberships and
 * rosters follow from the tables alone: spaces are marked in the same transaction, so that a
 * crash between the two is made good at the next start.
 */
export async function applyCommands(
  deps: PeopleDeps,
  commands: readonly SchoolCommand[],
  by: PersonId | null = null,
): Promise<'done' | SchoolRefusal> {
  try {
    await transact(deps.db, async (db) => {
      await takeTurn(db, 'school');
      const touched = new Map<SpaceId, SpaceKind>();
      const work: Work = { ...deps, db, by, touch: (kind, space) => touched.set(space, kind) };
      for (const command of commands) await apply(work, command);
      await markDirty(work, touched);
    });
  } catch (problem) {
    if (problem instanceof Refused) return problem.reason;
    throw problem;
  }
  await reconcileDirtySpaces(deps);
  return 'done';
}

const doings: { [D in SchoolCommand['do']]: Doing<D> } = { ...classCommands, ...personCommands };

function apply<D extends SchoolCommand['do']>(
  work: Work,
  command: Extract<SchoolCommand, { do: D }>,
): Promise<void> {
  const doing: Doing<D> = doings[command.do as D];
  return doing(work, command);
}

async function markDirty(work: Work, touched: Map<SpaceId, SpaceKind>): Promise<void> {
  for (const [space, kind] of touched) {
    const mark = newId(work.random);
    await work.db
      .insertInto('dirty_space')
      .values({ space, kind, mark })
      .onConflict((conflict) => conflict.column('space').doUpdateSet({ mark }))
      .execute();
  }
}
