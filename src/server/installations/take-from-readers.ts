/**
 * What was taken back at the school of before is read by nobody here but whose it is: a change of
 * readers like any other, in their name. They may give it to read anew later; that is not undone.
 */
import { mayChangeAudience } from '#domain/audience-change.ts';
import type { PersonId } from '#domain/person.ts';
import type { PieceName } from '#domain/piece-name.ts';
import type { AudienceMutation } from '#protocol/mutation.ts';
import { commit } from '../store/commit.ts';
import { readPushed } from '../store/pushed.ts';
import { rowToEnvelope } from '../store/rows.ts';
import type { StoreDeps } from '../store/store-deps.ts';
import { derivedId } from '../store/token.ts';

type Piece = { parcel: string; piece: PieceName; person: PersonId; space: string; record: string };

/** False where it cannot be done yet: the words are still on their way, or nobody is there. */
export async function takeFromReaders(deps: StoreDeps, one: Piece): Promise<boolean> {
  const { parcel, piece, person, space, record } = one;
  const now = deps.now();
  const row = await deps.db
    .selectFrom('record')
    .selectAll()
    .where('space', '=', space)
    .where('id', '=', record)
    .executeTakeFirst();
  if (row === undefined) return isErased(deps, one);
  // What its owner threw away comes back for them alone.
  if (row.deleted_at !== null) return true;
  const owner = { person, role: 'pupil' as const };
  if (mayChangeAudience(owner, rowToEnvelope(row), null, now) === 'no') return false;
  const wish: AudienceMutation = {
    // The same whenever it is done again, so that it is done once.
    id: derivedId(JSON.stringify(['loopboek', 'taken-back', parcel, piece])),
    space,
    record,
    op: 'audience',
    audience: [],
    // Without knowing the newest choice it only makes narrower.
    base: parcel,
  };
  if (!(await isHere(deps, one))) return false;
  const [result] = await commit(deps, { person, space, pushed: [readPushed(wish)] });
  return result?.status === 'accepted' || result?.status === 'erased';
}

async function isErased({ db }: StoreDeps, { space, record }: Piece): Promise<boolean> {
  const row = await db
    .selectFrom('erased')
    .select('record')
    .where('space', '=', space)
    .where('record', '=', record)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of somebody who was taken out of the school nobody reads anything, and it waits. */
async function isHere({ db }: StoreDeps, { person }: Piece): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('removed_at')
    .where('id', '=', person)
    .executeTakeFirst();
  return row?.removed_at === null;
}
