/** How a story begins: everybody is signed in, and three have a record to meet in. */
import { minuteMs } from '#domain/instant.ts';
import { aheadOfItself } from './ahead.ts';
import { carryOn } from './carry-on.ts';
import { type Carrier, hear } from './carrying.ts';
import { type Chance, createChance } from './chance.ts';
import { type Core, currentCore, oldestCore } from './core.ts';
import type { Fault } from './faults.ts';
import type { Flight } from './flight.ts';
import { type Gadget, makeGadget } from './gadget.ts';
import { noorsLoopbook } from './people.ts';
import { openSchool } from './school.ts';
import { makeSecrets } from './secrets.ts';
import { createStory } from './story.ts';
import type { Transcript } from './transcript.ts';
import { createWatch } from './watch.ts';
import { createWords } from './words.ts';
import type { World } from './world.ts';

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
  const cuts = watched ? 'commits' : 'writes';
  const school = await openSchool({ chance: chance.fork('school'), fault, cuts });
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
