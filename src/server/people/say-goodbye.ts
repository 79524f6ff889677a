/**
 * A pupil leaves, and keeps the own account until a day that was told: no class and no counsellor
 * any more, at once; home and the loopbook stay. After that day they are taken out of the school.
 */
import { isDay } from '#domain/calendar.ts';
import { isFarewellDay, leavesAt } from '#domain/farewell.ts';
import { type PersonId, staffRoles } from '#domain/person.ts';
import { personWithRole } from './command-checks.ts';
import { forgetLinks, putSchoolAway } from './kept-links.ts';
import { noteDone } from './remove-person.ts';
import type { PersonTable } from './schema.ts';
import { type Doing, Refused, touchPlacesOf, type Work } from './school-work.ts';

export const sayGoodbye: Doing<'say-goodbye'> = async (work, { id, until, contact }) => {
  const person = await personWithRole(work, id, ['pupil']);
  if (!isDay(until)) throw new Refused('wrong-day');
  if (contact !== undefined) await personWithRole(work, contact, staffRoles);
  const leaving = { leaves_at: leavesAt(until), leaves_contact: contact ?? null };
  const isSaid = person.leaves_contact === leaving.leaves_contact;
  if (isSaid && person.leaves_at === leaving.leaves_at) return;
  if (!isFarewellDay(until, work.now())) throw new Refused('wrong-day');
  await touchPlacesOf(work, id);
  await putSchoolAway(work, id);
  await setLeaving(work, id, leaving);
  await noteDone(work, id, 'goodbye-said');
};

/** Whoever is put in a class again stays. */
export async function stay(work: Work, id: PersonId): Promise<void> {
  const person = await personWithRole(work, id, ['pupil']);
  if (person.leaves_at === null) return;
  await setLeaving(work, id, { leaves_at: null, leaves_contact: null });
  await forgetLinks(work, id);
}

type Leaving = Pick<PersonTable, 'leaves_at' | 'leaves_contact'>;

async function setLeaving(work: Work, id: PersonId, leaving: Leaving): Promise<void> {
  await work.db.updateTable('person').set(leaving).where('id', '=', id).execute();
}
