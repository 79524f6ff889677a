import { minuteMs } from '#domain/instant.ts';
import { hear } from './carrying.ts';
import type { Fault } from './faults.ts';
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
import { carryOn, live, makeWorld, type World } from './world.ts';

export type Outcome = { seed: number; broken: string[]; story: string; words: number };

const moments = 130;
/** Twice: longer than an hour, after which a device asks again about what is held. */
const restMs = 35 * minuteMs;
/** Every five minutes while it is looked at, and a few more. */
const mostPassesInRest = 14;

/** Lives one seed, lets it come to rest, and says which promises were broken. */
export async function runSeed(seed: number, fault: Fault | null = null): Promise<Outcome> {
  const world = await makeWorld(seed, fault);
  try {
    const broken = await runWorld(world);
    return { seed, broken, story: world.story.text(), words: world.words.all().length };
  } catch (problem) {
    // An error that no code expects is a broken promise too: the pass that meets it never ends.
    const told = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return { seed, broken: [told], story: world.story.text(), words: world.words.all().length };
  } finally {
    await world.school.close();
  }
}

export async function runWorld(world: World): Promise<string[]> {
  const { school, gadgets, words } = world;
  await live(world, moments);
  const lost = await lostWords(school, gadgets, words);
  if (lost.length > 0 || world.broken.length > 0) return [...lost, ...world.broken];
  world.story.tell('— from here on nothing goes wrong —');
  const broken = await comeToRest(world);
  const rested = [
    ...(await Promise.all(gadgets.map(unsettled))).flat(),
    ...(await strandedWords(school, words)),
    ...(await Promise.all(gadgets.map((gadget) => differences(school, gadget)))).flat(),
    ...(await listenIn(world)),
  ];
  school.pass(backupSpanMs);
  await everybodyLooks(world);
  await carryOn(world, restMs);
  return [...broken, ...rested, ...(await Promise.all(gadgets.map(neverPruned))).flat()];
}

/**
 * After one sync nothing is readable beyond rights, after two nothing is stored. Nobody presses a
 * button: whatever is still to do, the engines find by themselves.
 */
async function comeToRest(world: World): Promise<string[]> {
  const { school, gadgets } = world;
  await everybodyLooks(world);
  await carryOn(world, restMs);
  const readable = (
    await Promise.all(gadgets.map((one) => readableBeyondRights(school, one)))
  ).flat();
  const passes = gadgets.map((gadget) => gadget.passes);
  await carryOn(world, restMs);
  const stored = (await Promise.all(gadgets.map((one) => storedBeyondRights(school, one)))).flat();
  const restless = gadgets
    .filter((gadget, index) => gadget.passes - (passes[index] ?? 0) > mostPassesInRest)
    .map((gadget) => `I4: ${gadget.name} went to school ${gadget.passes} times`);
  return [...readable, ...stored, ...restless];
}

async function everybodyLooks({ gadgets, carrier }: World): Promise<void> {
  for (const gadget of gadgets) {
    await hear(gadget, { what: 'visible' }, carrier);
    await hear(gadget, { what: 'online' }, carrier);
  }
}
