/** One seed, one story: people, their devices, a school, and everything that can go wrong. */
import { dayMs, hourMs, minuteMs, secondMs } from '#domain/instant.ts';
import { type Chance, createChance } from './chance.ts';
import { doSomething } from './deeds.ts';
import { asSent, type Flight, reachSchool, takeOff } from './flights.ts';
import { type Gadget, makeGadget } from './gadget.ts';
import { noorsLoopbook, people, theClass } from './people.ts';
import { type Backup, backupSpanMs, openSchool, type School } from './school.ts';
import { createStory, type Story } from './story.ts';
import { createWords, type Words } from './words.ts';

export type World = {
  seed: number;
  chance: Chance;
  school: School;
  gadgets: Gadget[];
  words: Words;
  story: Story;
  flights: Flight[];
  backups: Backup[];
};

const gadgetsOf: readonly [string, string][] = [
  ['phone of noor', 'noor'],
  ['tablet of noor', 'noor'],
  ['phone of ouder', 'ouder'],
  ['laptop of leraar', 'leraar'],
  ['laptop of zorg', 'zorg'],
  ['phone of sam', 'sam'],
];

export async function makeWorld(seed: number): Promise<World> {
  const chance = createChance(seed);
  const school = await openSchool(chance.fork('school'));
  const gadgets: Gadget[] = [];
  for (const [name, person] of gadgetsOf) {
    const making = { name, person, trueTime: school.now, chance: chance.fork(name) };
    gadgets.push(await makeGadget(making));
  }
  const story = createStory(school.now);
  const world = { seed, chance, school, gadgets, words: createWords(), story, flights: [], backups: [] };
  for (const gadget of gadgets) await syncCalmly(world, gadget);
  return world;
}

type Event = (world: World) => Promise<void>;
const events: readonly [number, Event][] = [
  [12, aDeed],
  [9, anExchangeBegins],
  [14, aFlightGoesOn],
  [3, timePasses],
  [1, aTabDies],
  [1, aClockJumps],
  [1, rightsChange],
  [1, aBackupIsMade],
  [0.6, aBackupIsRestored],
];

export async function live(world: World, moments: number): Promise<void> {
  const total = events.reduce((sum, [weight]) => sum + weight, 0);
  for (const gadget of world.gadgets) gadget.crashOdds = 0.012;
  for (let moment = 0; moment < moments; moment += 1) {
    world.school.pass(world.chance.below(2 * secondMs));
    let at = world.chance.next() * total;
    const event = events.find(([weight]) => {
      at -= weight;
      return at < 0;
    });
    await event?.[1](world);
  }
  for (const gadget of world.gadgets) gadget.crashOdds = 0;
}

async function aDeed({ chance, gadgets, words, story }: World): Promise<void> {
  await doSomething({ gadget: chance.pick(gadgets), chance, words, story });
}

async function anExchangeBegins(world: World): Promise<void> {
  const { chance, gadgets, flights, story } = world;
  const gadget = chance.pick(gadgets);
  // A second tab may carry at the same time.
  if (flights.filter((flight) => flight.gadget === gadget).length >= 2) return;
  const flight = await takeOff(gadget, {
    complete: chance.happens(0.6),
    spaces: chance.happens(0.5) ? [noorsLoopbook] : [],
    pushRows: chance.happens(0.2) ? 2 : undefined,
    app: '0.0.0',
  });
  if (flight === null) story.tell(`${gadget.name} dies while asking`);
  else flights.push(flight);
}

async function aFlightGoesOn(world: World): Promise<void> {
  const { chance, flights, school, story } = world;
  if (flights.length === 0) return;
  const flight = chance.pick(flights);
  const { gadget } = flight;
  if (chance.happens(0.12)) {
    story.tell(`a message of ${gadget.name} is lost${flight.reply === null ? '' : ' on the way back'}`);
    await end(world, flight, { ok: false, status: 0 });
    return;
  }
  if (flight.reply === null || chance.happens(0.12)) {
    if (chance.happens(0.08)) school.cutPowerAfter(chance.below(12));
    const again = flight.reply === null ? '' : ' again';
    const reply = await reachSchool(flight, school);
    const pushed = flight.request.push.length;
    story.tell(`${gadget.name} reaches school${again} with ${pushed}: ${reply.status}`);
    if (reply.status === 500) await school.restart();
    return;
  }
  const done = await end(world, flight, asSent(flight.reply));
  story.tell(`${gadget.name} ${done ? 'takes the answer in' : 'dies with the answer'}`);
}

async function end(world: World, flight: Flight, sent: Parameters<Flight['land']>[0]): Promise<boolean> {
  world.flights.splice(world.flights.indexOf(flight), 1);
  return flight.land(sent);
}

async function timePasses({ chance, school, story }: World): Promise<void> {
  const span = chance.pick([40 * secondMs, 20 * minuteMs, 5 * hourMs, 30 * hourMs]);
  school.pass(span);
  story.tell(`${Math.round(span / minuteMs)} minutes pass`);
}

async function aTabDies({ chance, gadgets, story }: World): Promise<void> {
  const gadget = chance.pick(gadgets);
  await gadget.restart();
  story.tell(`${gadget.name} starts anew`);
}

async function aClockJumps({ chance, gadgets, story }: World): Promise<void> {
  const gadget = chance.pick(gadgets);
  gadget.skew = chance.pick([0, 3 * 365 * dayMs, -365 * dayMs, 90 * minuteMs]);
  story.tell(`the clock of the ${gadget.name} is ${gadget.skew / minuteMs} minutes wrong`);
}

/** Somebody leaves a loopbook or a class, comes back, or gets another role there. */
async function rightsChange({ chance, school, story }: World): Promise<void> {
  const placing = chance.pick(school.placings.filter((one) => one.space !== theClass));
  const person = chance.pick(placing.space === noorsLoopbook ? ['ouder', 'vader', 'leraar', 'zorg'] : ['leraar', 'zorg']);
  const was = placing.people[person];
  const role = people[person] ?? 'teacher';
  if (was === undefined) placing.people[person] = role;
  else if (role === 'teacher' && chance.happens(0.3)) placing.people[person] = was === 'teacher' ? 'counsellor' : 'teacher';
  else delete placing.people[person];
  await school.place(placing);
  story.tell(`${person} in ${placing.space}: ${was ?? 'nobody'} → ${placing.people[person] ?? 'nobody'}`);
}

async function aBackupIsMade({ school, backups, story }: World): Promise<void> {
  backups.push(await school.backUp());
  story.tell('a backup is made');
}

async function aBackupIsRestored({ chance, school, backups, story }: World): Promise<void> {
  const young = backups.filter((one) => one.takenAt > school.now() - backupSpanMs);
  if (young.length === 0) return;
  const backup = chance.pick(young);
  await school.restore(backup);
  // What was made after it is of another history.
  for (const later of backups.filter((one) => one.takenAt > backup.takenAt)) backups.splice(backups.indexOf(later), 1);
  for (const placing of school.placings) await school.place(placing);
  story.tell(`the backup of ${String(backup.takenAt).slice(-9)} is restored`);
}

/** One whole sync without trouble; its pages and its rest included. */
export async function syncCalmly(world: World, gadget: Gadget): Promise<void> {
  for (let page = 0; page < 12; page += 1) {
    const flight = await takeOff(gadget, { complete: true, spaces: [], app: '0.0.0' });
    if (flight === null) throw new Error('A tab died in a calm sync.');
    const reply = await reachSchool(flight, world.school);
    if (reply.answer === null) throw new Error(`A calm sync was answered with ${reply.status}.`);
    await flight.land(asSent(reply));
    const needs = await gadget.disk.replica.read((replica) => replica.needs(1));
    const parts = Object.values(reply.answer.spaces);
    const isMore = reply.answer.more || parts.some((part) => part.more || part.reset !== undefined);
    if (!isMore && needs.length === 0) return;
  }
}
