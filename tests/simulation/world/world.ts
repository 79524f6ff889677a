/** One seed, one story: people, their devices, a school, and everything that can go wrong. */
import { dayMs, hourMs, minuteMs, secondMs } from '#domain/instant.ts';
import { saveRecord } from '#storage/write.ts';
import type { EngineEvent } from '#sync/engine.ts';
import type { Sent } from '#sync/exchange.ts';
import { forgetEnded } from '#sync/forget.ts';
import { type Carrier, hear, restart } from './carrying.ts';
import { type Chance, createChance } from './chance.ts';
import { doSomething, meet } from './deeds.ts';
import type { Fault } from './faults.ts';
import { asSent, type Flight, reachSchool } from './flights.ts';
import { type Gadget, makeGadget } from './gadget.ts';
import { serverRows } from './invariants.ts';
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
  carrier: Carrier;
  /** The record that people meet in. */
  table: string | null;
  /** Promises that were seen to be broken on the way. */
  broken: string[];
};

const gadgetsOf: readonly [string, string][] = [
  ['phone of noor', 'noor'],
  ['tablet of noor', 'noor'],
  ['phone of ouder', 'ouder'],
  ['laptop of leraar', 'leraar'],
  ['laptop of zorg', 'zorg'],
  ['phone of sam', 'sam'],
];

export async function makeWorld(seed: number, fault: Fault | null): Promise<World> {
  const chance = createChance(seed);
  const school = await openSchool(chance.fork('school'));
  const gadgets: Gadget[] = [];
  for (const [name, person] of gadgetsOf) {
    const making = { name, person, trueTime: school.now, chance: chance.fork(name), fault };
    gadgets.push(await makeGadget(making));
  }
  const story = createStory(school.now);
  const flights: Flight[] = [];
  const carrier: Carrier = {
    elapsed: school.now,
    fly: (flight) => void flights.push(flight),
    died: (gadget) => story.tell(`${gadget.name} dies and starts anew`),
  };
  const words = createWords();
  const world: World = {
    seed,
    chance,
    school,
    gadgets,
    words,
    story,
    flights,
    backups: [],
    carrier,
    table: null,
    broken: [],
  };
  for (const gadget of gadgets) await hear(gadget, { what: 'started' }, carrier);
  await carryOn(world, minuteMs);
  const counsellor = gadgets.find((gadget) => gadget.person === 'zorg');
  if (counsellor !== undefined) world.table = await layTable(counsellor);
  await carryOn(world, 11 * minuteMs);
  return world;
}

/** A transition that the pupil, a teacher and the counsellor write in together. */
function layTable({ device }: Gadget): Promise<string> {
  const editors = ['noor', 'leraar'];
  const edits = { moment: 'okan-to-regular' };
  return saveRecord(device, { space: noorsLoopbook, kind: 'transition', editors, edits });
}

type Event = (world: World) => Promise<void>;
const events: readonly [number, Event][] = [
  [10, aDeed],
  [6, theyMeet],
  [4, somebodyLooksUp],
  [20, aFlightGoesOn],
  [3, timePasses],
  [0.5, anEmptyListArrives],
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
    await wakeWhoIsDue(world);
    let at = world.chance.next() * total;
    const event = events.find(([weight]) => {
      at -= weight;
      return at < 0;
    });
    await event?.[1](world);
  }
  for (const gadget of world.gadgets) gadget.crashOdds = 0;
}

async function wakeWhoIsDue({ gadgets, school, carrier }: World): Promise<void> {
  for (const gadget of gadgets) {
    if (gadget.bug !== undefined) throw gadget.bug;
    if (gadget.wakeAt > school.now()) continue;
    gadget.wakeAt = Number.POSITIVE_INFINITY;
    await hear(gadget, { what: 'woke' }, carrier);
  }
}

async function aDeed({ chance, gadgets, words, story, carrier }: World): Promise<void> {
  // Who is typing goes on more often than another one begins.
  const typing = gadgets.filter((gadget) => gadget.typing !== null);
  const gadget = chance.pick(typing.length > 0 && chance.happens(0.4) ? typing : gadgets);
  await doSomething({ gadget, carrier, chance, near: null, words, story });
}

async function theyMeet({ chance, gadgets, words, story, carrier, table }: World): Promise<void> {
  const atTable = gadgets.filter(({ person }) => ['noor', 'leraar', 'zorg'].includes(person));
  await meet({ gadget: chance.pick(atTable), carrier, chance, near: table, words, story });
}

/** Somebody takes up their phone, or pulls to refresh, or a poke arrives, or the wifi goes. */
async function somebodyLooksUp({ chance, gadgets, carrier }: World): Promise<void> {
  const gadget = chance.pick(gadgets);
  const spaces = [noorsLoopbook];
  await hear(
    gadget,
    chance.pick<EngineEvent>([
      { what: 'asked' },
      { what: 'visible' },
      { what: 'hidden' },
      { what: 'offline' },
      { what: 'online' },
      { what: 'poked', spaces, spreadMs: 0 },
    ]),
    carrier,
  );
}

async function aFlightGoesOn(world: World): Promise<void> {
  const { chance, flights, school, story } = world;
  if (flights.length === 0) return;
  const flight = chance.pick(flights);
  const { gadget } = flight;
  if (chance.happens(0.12)) {
    story.tell(
      `a message of ${gadget.name} is lost${flight.reply === null ? '' : ' on the way back'}`,
    );
    return end(world, flight, { ok: false, status: 0 });
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
  story.tell(`${gadget.name} is answered`);
  await end(world, flight, asSent(flight.reply));
}

async function end(world: World, flight: Flight, sent: Sent): Promise<void> {
  world.flights.splice(world.flights.indexOf(flight), 1);
  await flight.land(sent);
}

/** A wrong answer, an empty list of memberships: whatever it hides, it must not erase. */
async function anEmptyListArrives(world: World): Promise<void> {
  const flight = world.flights.find(({ reply }) => reply?.answer?.members !== undefined);
  const answer = flight?.reply?.answer;
  if (flight === undefined || answer === null || answer === undefined) return;
  const { gadget } = flight;
  const stored = await serverRows(gadget);
  world.story.tell(`${gadget.name} is told that it has no spaces`);
  await end(world, flight, {
    ok: true,
    answer: { ...answer, members: [], membersTag: 'wrong', revoked: [], spaces: {} },
  });
  const left = new Set((await serverRows(gadget)).map(({ key }) => key));
  const erased = stored.filter(({ key, row }) => !left.has(key) && row.endsAt > world.school.now());
  world.broken.push(
    ...erased.map(({ key }) => `I1: ${gadget.name} erased ${key} for an empty list`),
  );
}

/** More than all devices together have reason for; above it, one of them turns in a circle. */
const mostRounds = 600;

/** Nothing goes wrong for so long; every device does what its own engine says. */
export async function carryOn(world: World, span: number): Promise<void> {
  const { school, flights } = world;
  const until = school.now() + span;
  for (let rounds = 0; ; rounds += 1) {
    if (rounds > mostRounds) throw new Error('I4: devices go to school without end.');
    for (let flight = flights[0]; flight !== undefined; flight = flights[0]) {
      await end(world, flight, asSent(await reachSchool(flight, school)));
    }
    const next = Math.min(...world.gadgets.map((gadget) => gadget.wakeAt));
    if (next > until) break;
    school.pass(Math.max(0, next - school.now()));
    await wakeWhoIsDue(world);
  }
  school.pass(until - school.now());
  // Every minute an open page forgets what has ended.
  for (const gadget of world.gadgets) await forgetEnded(gadget.device);
}

async function timePasses({ chance, school, story }: World): Promise<void> {
  const span = chance.pick([40 * secondMs, 20 * minuteMs, 5 * hourMs, 30 * hourMs]);
  school.pass(span);
  story.tell(`${Math.round(span / minuteMs)} minutes pass`);
}

async function aTabDies({ chance, gadgets, carrier }: World): Promise<void> {
  await restart(chance.pick(gadgets), carrier);
}

async function aClockJumps({ chance, gadgets, story }: World): Promise<void> {
  const gadget = chance.pick(gadgets);
  gadget.skew = chance.pick([0, 3 * 365 * dayMs, -365 * dayMs, 90 * minuteMs]);
  story.tell(`the clock of the ${gadget.name} is ${gadget.skew / minuteMs} minutes wrong`);
}

/** Somebody leaves a loopbook or a class, comes back, or gets another role there. */
async function rightsChange({ chance, school, story }: World): Promise<void> {
  const placing = chance.pick(school.placings.filter((one) => one.space !== theClass));
  const person = chance.pick(
    placing.space === noorsLoopbook ? ['ouder', 'vader', 'leraar', 'zorg'] : ['leraar', 'zorg'],
  );
  const was = placing.people[person];
  const role = people[person] ?? 'teacher';
  if (was === undefined) placing.people[person] = role;
  else if (role === 'teacher' && chance.happens(0.3))
    placing.people[person] = was === 'teacher' ? 'counsellor' : 'teacher';
  else delete placing.people[person];
  await school.place(placing);
  story.tell(
    `${person} in ${placing.space}: ${was ?? 'nobody'} → ${placing.people[person] ?? 'nobody'}`,
  );
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
  for (const later of backups.filter((one) => one.takenAt > backup.takenAt))
    backups.splice(backups.indexOf(later), 1);
  for (const placing of school.placings) await school.place(placing);
  story.tell(`the backup of ${String(backup.takenAt).slice(-9)} is restored`);
}
