/**
 * Somebody leaves the school: no place, no card, no signed-in device. For thirty days that can be
 * undone; then the loopbook that was theirs is erased and their name is forgotten.
 */
import { goneForGoodAt } from '#domain/bin.ts';
import type { SpaceId } from '#domain/membership.ts';
import { type PersonId, roles } from '#domain/person.ts';
import { noteAllWithdrawn } from '../installations/note-withdrawn.ts';
import { withdrawCards } from './cards.ts';
import { mustBeHere } from './command-checks.ts';
import { eraseLoopbook } from './erase-pieces.ts';
import { forgetLinks, giveLinksBack, putLinksAway } from './kept-links.ts';
import type { PeopleDeps } from './people-deps.ts';
import { reconcileDirtySpaces } from './reconcile-spaces.ts';
import { type Doing, Refused, touchPlacesOf, touchSchool, type Work } from './school-work.ts';
import { newId } from './secret.ts';
import { lockSessions } from './session.ts';

export const removePerson: Doing<'remove-person'> = async (work, { id }) => {
  if (id === work.by) throw new Refused('not-yourself');
  const person = await mustBeHere(work, id, roles, 'also-removed');
  if (person.removed_at !== null) return;
  await touchPlacesOf(work, id);
  await putLinksAway(work, id);
  await withdrawCards(work, id);
  await lockSessions(work.db, id, work.now());
  await noteAllWithdrawn(work.db, id);
  await setRemoved(work, id, work.now());
  await noteDone(work, id, 'person-removed');
};

/** Back among the same people, with the own loopbook. A card that was withdrawn never works again. */
export const bringBackPerson: Doing<'bring-back-person'> = async (work, { id }) => {
  const person = await mustBeHere(work, id, roles, 'also-removed');
  if (person.removed_at === null && person.leaves_at === null) return;
  if (person.name === '') throw new Refused('unknown-person');
  await setRemoved(work, id, null);
  await giveLinksBack(work, id);
  await noteDone(work, id, 'person-brought-back');
};

async function setRemoved(work: Work, id: PersonId, at: number | null): Promise<void> {
  const gone = { removed_at: at, leaves_at: null, leaves_contact: null };
  await work.db.updateTable('person').set(gone).where('id', '=', id).execute();
  await touchSchool(work);
}

export async function noteDone(work: Work, person: PersonId, what: string): Promise<void> {
  const row = { id: newId(work.random), at: work.now(), by: work.by ?? person, person, what };
  await work.db.insertInto('audit').values(row).execute();
}

/** What the thirty days are over for; now and then, doing it twice is harmless. */
export async function forgetRemoved(deps: PeopleDeps): Promise<void> {
  const rows = await deps.db
    .selectFrom('person')
    .select(['id', 'portfolio', 'removed_at'])
    .where('removed_at', 'is not', null)
    .where('name', '!=', '')
    .execute();
  for (const { id, portfolio, removed_at } of rows) {
    if (removed_at === null || goneForGoodAt(removed_at) > deps.now()) continue;
    if (portfolio !== null) {
      await eraseLoopbook(deps, { by: id, pupil: id, reason: 'left' });
    }
    await deps.db.deleteFrom('session').where('person', '=', id).execute();
    await forgetLinks(deps, id);
    await deps.db
      .updateTable('person')
      .set({ name: '', first_name: '', language: null, picture_salt: null, picture_hash: null })
      .where('id', '=', id)
      .execute();
    if (portfolio !== null) await forgetNameIn(deps, portfolio);
  }
}

/** The lists of names that the server itself wrote; nobody reads back what stood in them. */
async function forgetNameIn(deps: PeopleDeps, space: SpaceId): Promise<void> {
  const mark = newId(deps.random);
  await deps.db
    .insertInto('dirty_space')
    .values({ space, kind: 'portfolio', mark })
    .onConflict((clash) => clash.column('space').doUpdateSet({ mark }))
    .execute();
  await reconcileDirtySpaces(deps);
  await deps.db.deleteFrom('history').where('codec', '=', rosterCodec).execute();
}

const rosterCodec = 0;
