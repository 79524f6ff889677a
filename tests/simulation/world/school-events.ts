/** What happens at the school: who belongs where, what is erased, and what befalls its machines. */
import { hear } from './carrying.ts';
import { asSent } from './flight.ts';
import { land, reachSchool } from './flights.ts';
import { noorsLoopbook, type Placing, people, silent, theClass } from './people.ts';
import { backupSpanMs } from './school.ts';
import type { Snapshot } from './snapshot.ts';
import { short } from './story.ts';
import type { World } from './world.ts';

/** Somebody leaves a loopbook or a class, comes back, or gets another role there. */
export async function rightsChange(world: World): Promise<void> {
  const { chance } = world;
  const { placing, person } = aPlace(world);
  const was = placing.people[person];
  const role = people[person] ?? 'teacher';
  if (was === undefined) placing.people[person] = role;
  else if (role !== 'parent' && chance.happens(0.3))
    placing.people[person] = was === 'teacher' ? 'counsellor' : 'teacher';
  else delete placing.people[person];
  await place(world, placing, person);
}

/** Revoked and given back before the device hears of either. */
export async function somebodyGoesAndComesBack(world: World): Promise<void> {
  const { placing, person } = aPlace(world);
  const was = placing.people[person];
  if (was === undefined) return;
  delete placing.people[person];
  await place(world, placing, person);
  placing.people[person] = was;
  await place(world, placing, person);
}

function aPlace({ chance, school }: World): { placing: Placing; person: string } {
  const placing = chance.pick(school.placings.filter((one) => one.space !== theClass));
  const isNoors = placing.space === noorsLoopbook;
  const person = chance.pick(isNoors ? ['ouder', 'vader', 'leraar', 'zorg'] : ['leraar', 'zorg']);
  return { placing, person };
}

async function place(world: World, placing: Placing, person: string): Promise<void> {
  const { school, story, watch } = world;
  await school.place(placing);
  const role = placing.people[person];
  story.tell(`${person} in ${placing.space} is ${role ?? 'nobody'} now`);
  await watch.look();
}

/** A legal request: the words are to be nowhere, on no device. */
export async function aRecordIsErased({ chance, school, story, watch }: World): Promise<void> {
  const rows = await school
    .db()
    .selectFrom('record')
    .select(['space', 'id', 'author', 'kind'])
    .where('kind', '!=', 'roster')
    .orderBy('space')
    .orderBy('id')
    .execute();
  const named = rows.filter((row) => !silent.includes(row.author) && row.kind !== 'seen');
  if (named.length === 0) return;
  const { space, id } = chance.pick(named);
  await school.erase(space, id);
  story.tell(`the school erases ${short(id)}`);
  await watch.look();
}

export async function aBackupIsMade({ school, backups, story }: World): Promise<void> {
  backups.push(await school.snapshot());
  story.tell('a backup is made');
}

export async function aBackupIsRestored(world: World): Promise<void> {
  const { chance, school, backups } = world;
  const young = backups.filter((one) => one.takenAt > school.now() - backupSpanMs);
  if (young.length === 0) return;
  await goBackTo(world, chance.pick(young), 'the backup is restored');
}

/** What is committed reaches the second machine a little later. */
export async function theStandbyKeepsUp(world: World): Promise<void> {
  world.standby = await world.school.snapshot();
}

export async function theStandbyTakesOver(world: World): Promise<void> {
  const { standby, school } = world;
  if (standby === null || standby.takenAt <= school.now() - backupSpanMs) return;
  await goBackTo(world, standby, 'the standby takes over');
}

async function goBackTo(world: World, then: Snapshot, how: string): Promise<void> {
  await restore(world, then);
  world.story.tell(`${how}, as of ${String(then.takenAt).slice(-9)}`);
  await othersGoFirst(world);
}

export async function restore(world: World, then: Snapshot): Promise<void> {
  const { school, backups, watch } = world;
  await watch.beforeRestore();
  await school.restore(then);
  // What was made after it is of another history.
  for (const later of backups.filter((one) => one.takenAt > then.takenAt)) {
    backups.splice(backups.indexOf(later), 1);
  }
  if (world.standby !== null && world.standby.takenAt > then.takenAt) world.standby = null;
  for (const placing of school.placings) await school.place(placing);
  await watch.look();
}

/** So that the new history is longer than the old one was, before the rest comes. */
async function othersGoFirst(world: World): Promise<void> {
  const { chance, gadgets, carrier, flights, story } = world;
  if (chance.happens(0.5)) return;
  const first = chance.pick(gadgets);
  story.tell(`${first.name} is the first to come`);
  await hear(first, { what: 'asked' }, carrier);
  for (let count = 0; count < 6; count += 1) {
    const flight = flights.find((one) => one.gadget === first);
    if (flight === undefined) return;
    await land(world, flight, asSent(await reachSchool(world, flight)));
  }
}
