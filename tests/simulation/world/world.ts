/** One seed, one story: people, their devices, a school, and everything that can go wrong. */
import { minuteMs } from '#domain/instant.ts';
import { aheadOfItself } from './ahead.ts';
import { type Carrier, hear } from './carrying.ts';
import { type Chance, createChance } from './chance.ts';
import { type Core, currentCore, oldestCore } from './core.ts';
import type { Fault } from './faults.ts';
import { asSent, type Flight, type Ghost, land, reachSchool } from './flights.ts';
import { type Gadget, makeGadget } from './gadget.ts';
import { noorsLoopbook } from './people.ts';
import { openSchool, type School } from './school.ts';
import { makeSecrets, type Secrets } from './secrets.ts';
import type { Snapshot } from './snapshot.ts';
import { createStory, type Story } from './story.ts';
import type { Transcript } from './transcript.ts';
import { createWatch, type Watch } from './watch.ts';
import { createWords, type Words } from './words.ts';

export type World = {
  seed: number;
  fault: Fault | null;
  chance: Chance;
  school: School;
  gadgets: Gadget[];
  words: Words;
  story: Story;
  watch: Watch;
  flights: Flight[];
  ghosts: Ghost[];
  backups: Snapshot[];
  /** How far the second machine has come. */
  standby: Snapshot | null;
  carrier: Carrier;
  /** The record that people meet in. */
  table: string | null;
  /** Promises that were seen to be broken on the way. */
  broken: string[];
  /** How often each thing befell this world. */
  happened: Map<string, number>;
  /** People who write for themselves alone, where that is watched. */
  secrets: Secrets | null;
  transcript: Transcript | null;
};

const gadgetsOf: readonly [string, string][] = [
  ['phone of noor', 'noor'],
  ['tablet of noor', 'noor'],
  ['phone of ouder', 'ouder'],
  ['laptop of leraar', 'leraar'],
  ['laptop of zorg', 'zorg'],
  ['phone of sam', 'sam'],
];

export type Telling = {
  seed: number;
  fault: Fault | null;
  /** Everything that is said, for comparing; `isSecret` when somebody also writes in silence. */
  watched?: { transcript: Transcript; isSecret: boolean };
};

export async function makeWorld({ seed, fault, watched }: Telling): Promise<World> {
  const chance = createChance(seed);
  const school = await openSchool(chance.fork('school'), fault);
  const trueTime = school.now;
  const gadgets: Gadget[] = [];
  for (const [name, person] of gadgetsOf) {
    const core = await coreOf(chance.fork(`core of ${name}`), name, fault);
    const making = { name, person, core, trueTime, chance: chance.fork(name), fault };
    gadgets.push(await makeGadget(making));
  }
  const story = createStory(school.now);
  const flights: Flight[] = [];
  const broken: string[] = [];
  const carrier: Carrier = {
    elapsed: school.now,
    fly: (flight) => void flights.push(flight),
    async died(gadget) {
      story.tell(`${gadget.name} dies and starts anew`);
      broken.push(...(await aheadOfItself(school, gadget)));
    },
  };
  const world: World = {
    seed,
    fault,
    chance,
    school,
    gadgets,
    words: createWords(),
    story,
    watch: createWatch(school, gadgets, broken),
    flights,
    ghosts: [],
    backups: [],
    standby: null,
    carrier,
    table: null,
    broken,
    happened: new Map(),
    secrets: watched ? await makeSecrets(chance.fork('secrets'), school, watched.isSecret) : null,
    transcript: watched?.transcript ?? null,
  };
  watched?.transcript.listen(school);
  for (const gadget of gadgets) await hear(gadget, { what: 'started' }, carrier);
  await carryOn(world, minuteMs);
  const counsellor = gadgets.find((gadget) => gadget.person === 'zorg');
  if (counsellor !== undefined) world.table = await layTable(counsellor);
  await carryOn(world, 11 * minuteMs);
  return world;
}

/** Some devices run the oldest release that is in use; the counsellor's always does. */
async function coreOf(chance: Chance, name: string, fault: Fault | null): Promise<Core> {
  const isOld = fault === 'every app is an old one' || name === 'laptop of zorg';
  return isOld || chance.happens(0.25) ? oldestCore() : currentCore;
}

/** A transition that the pupil, a teacher and the counsellor write in together. */
function layTable({ core, device }: Gadget): Promise<string> {
  const editors = ['noor', 'leraar'];
  const edits = { moment: 'okan-to-regular' };
  return core.saveRecord(device, { space: noorsLoopbook, kind: 'transition', editors, edits });
}

export async function wakeWhoIsDue({ gadgets, school, carrier }: World): Promise<void> {
  for (const gadget of gadgets) {
    if (gadget.bug !== undefined) throw gadget.bug;
    if (gadget.wakeAt > school.now()) continue;
    gadget.wakeAt = Number.POSITIVE_INFINITY;
    await hear(gadget, { what: 'woke' }, carrier);
  }
}

/** More than all devices together have reason for; above it, one of them turns in a circle. */
const mostRounds = 900;

/** Nothing goes wrong for so long; every device does what its own engine says. */
export async function carryOn(world: World, span: number): Promise<void> {
  const { school, flights } = world;
  const until = school.now() + span;
  for (let rounds = 0; ; rounds += 1) {
    if (rounds > mostRounds) throw new Error('I4: devices go to school without end.');
    for (let flight = flights[0]; flight !== undefined; flight = flights[0]) {
      await land(world, flight, asSent(await reachSchool(world, flight)));
    }
    const next = Math.min(...world.gadgets.map((gadget) => gadget.wakeAt));
    if (next > until) break;
    school.pass(Math.max(0, next - school.now()));
    await wakeWhoIsDue(world);
  }
  school.pass(until - school.now());
  // Every minute an open page forgets what has ended.
  for (const gadget of world.gadgets) await gadget.core.forgetEnded(gadget.device);
}
