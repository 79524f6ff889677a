import { minuteMs } from '#domain/instant.ts';
import {
  differences,
  lostWords,
  neverPruned,
  readableBeyondRights,
  storedBeyondRights,
  strandedWords,
  unsettled,
} from './invariants.ts';
import { listenIn } from './listen-in.ts';
import { backupSpanMs } from './school.ts';
import { live, makeWorld, syncCalmly, type World } from './world.ts';

export type Outcome = { seed: number; broken: string[]; story: string; words: number };

const roundsToQuiet = 8;

/** Lives one seed, lets it come to rest, and says which promises were broken. */
export async function runSeed(seed: number, moments = 70): Promise<Outcome> {
  const world = await makeWorld(seed);
  try {
    const broken = await livedAndChecked(world, moments);
    return { seed, broken, story: world.story.text(), words: world.words.all().length };
  } finally {
    await world.school.close();
  }
}

async function livedAndChecked(world: World, moments: number): Promise<string[]> {
  const { school, gadgets, words } = world;
  await live(world, moments);
  const lost = await lostWords(school, gadgets, words);
  if (lost.length > 0) return lost;
  // Whoever is still waiting for an answer hears that there is none.
  for (const flight of world.flights.splice(0)) await flight.land({ ok: false, status: 0 });
  world.story.tell('— from here on nothing goes wrong —');
  const beyond = await comeToRest(world);
  const settling = (await Promise.all(gadgets.map(unsettled))).flat();
  const different = (await Promise.all(gadgets.map((gadget) => differences(school, gadget)))).flat();
  const stranded = await strandedWords(school, words);
  const overheard = await listenIn(world);
  school.pass(backupSpanMs);
  for (const gadget of [...gadgets, ...gadgets]) await syncCalmly(world, gadget);
  const kept = (await Promise.all(gadgets.map(neverPruned))).flat();
  return [...beyond, ...settling, ...stranded, ...different, ...overheard, ...kept];
}

/** After one sync nothing is readable beyond rights, after two nothing is stored. */
async function comeToRest(world: World): Promise<string[]> {
  const { school, gadgets } = world;
  const broken: string[] = [];
  for (let round = 1; round <= roundsToQuiet; round += 1) {
    for (const gadget of gadgets) {
      await syncCalmly(world, gadget);
      broken.push(...(await readableBeyondRights(school, gadget)));
      if (round > 1) broken.push(...(await storedBeyondRights(school, gadget)));
    }
    school.pass(11 * minuteMs);
  }
  return [...new Set(broken)];
}
