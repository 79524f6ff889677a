import { hourMs, minuteMs } from '#domain/instant.ts';
import { carryOn } from './carry-on.ts';
import { hear } from './carrying.ts';
import type { Fault } from './faults.ts';
import { olderBesideNewer } from './heads.ts';
import {
  differences,
  keptThoughErased,
  lostWords,
  neverPruned,
  readableBeyondRights,
  storedBeyondRights,
  strandedWords,
  unsettled,
} from './invariants.ts';
import { listenIn } from './listen-in.ts';
import { live } from './live.ts';
import { makeWorld, type Telling } from './make-world.ts';
import { backupSpanMs } from './school.ts';
import { costlySilence } from './small-talk.ts';
import { createTranscript, type Transcript } from './transcript.ts';
import { isTwin, whatLeaked } from './twins.ts';
import { update } from './updating.ts';
import type { World } from './world.ts';

export type Outcome = {
  seed: number;
  broken: string[];
  story: string;
  words: number;
  happened: Map<string, number>;
};

const moments = 130;
/** Looked at, a device asks every five minutes. */
const lookMs = 6 * minuteMs;
/** Beyond an hour in all, after which a device asks again about what is held. */
const restMs = 56 * minuteMs;
/** Of a device that nobody looks at, when all is settled. */
const mostPassesInRest = 5;

/** Lives one seed, lets it come to rest, and says which promises were broken. */
export async function runSeed(seed: number, fault: Fault | null = null): Promise<Outcome> {
  if (fault !== null || !isTwin(seed)) return tellOnce({ seed, fault }, runWorld);
  const transcript = createTranscript();
  const watched = { transcript, isSecret: true };
  const outcome = await tellOnce({ seed, fault, watched }, runWorld);
  if (outcome.broken.length > 0) return outcome;
  return { ...outcome, broken: await leaksBetween(seed, transcript) };
}

/** The same story once more, in which nobody writes in silence. */
async function leaksBetween(seed: number, transcript: Transcript): Promise<string[]> {
  const other = createTranscript();
  const watched = { transcript: other, isSecret: false };
  const { broken } = await tellOnce({ seed, fault: null, watched }, async (world) => {
    await live(world, moments);
    return comeToRest(world);
  });
  return [...broken, ...whatLeaked(transcript, other)];
}

async function tellOnce(
  telling: Telling,
  tell: (world: World) => Promise<string[]>,
): Promise<Outcome> {
  const world = await makeWorld(telling);
  const done = (broken: string[]): Outcome => {
    const { seed } = telling;
    const words = world.words.all().length;
    return { seed, broken, story: world.story.text(), words, happened: world.happened };
  };
  try {
    return done(await tell(world));
  } catch (problem) {
    // An error that no code expects is a broken promise too: the pass that meets it never ends.
    return done([problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)]);
  } finally {
    await world.school.close();
  }
}

async function runWorld(world: World): Promise<string[]> {
  const { school, gadgets, words } = world;
  await live(world, moments);
  const lost = await lostWords(school, gadgets, words);
  if (lost.length > 0 || world.broken.length > 0) return [...lost, ...world.broken];
  world.story.tell('— from here on nothing goes wrong —');
  const broken = await comeToRest(world);
  world.transcript?.end();
  const rested = [
    ...(await ofEach(world, unsettled)),
    ...(await strandedWords(school, words)),
    ...(await ofEach(world, (gadget) => keptThoughErased(school, gadget))),
    ...(await ofEach(world, (gadget) => differences(school, gadget))),
    ...(await world.watch.outOfOrder()),
    ...(await listenIn(world)),
  ];
  for (const gadget of gadgets) await update(world, gadget);
  // A day later, when both sides compare all they have, and once more when every backup has it.
  for (const span of [25 * hourMs, backupSpanMs + hourMs]) {
    school.pass(span);
    await lookAround(world);
  }
  return [
    ...world.broken,
    ...broken,
    ...rested,
    ...(await ofEach(world, neverPruned)),
    ...(await olderBesideNewer(school, gadgets)),
    ...(await ofEach(world, (gadget) => costlySilence(school, gadget))),
  ];
}

async function ofEach(
  { gadgets }: World,
  look: (gadget: World['gadgets'][number]) => Promise<string[]>,
): Promise<string[]> {
  return (await Promise.all(gadgets.map(look))).flat();
}

/**
 * After one sync nothing is readable beyond rights, after two nothing is stored. Nobody presses a
 * button: whatever is still to do, the engines find by themselves.
 */
async function comeToRest(world: World): Promise<string[]> {
  const { school, gadgets, carrier } = world;
  await lookAround(world);
  const readable = await ofEach(world, (one) => readableBeyondRights(school, one));
  await lookAround(world);
  const stored = await ofEach(world, (one) => storedBeyondRights(school, one));
  for (const gadget of gadgets) await hear(gadget, { what: 'hidden' }, carrier);
  const passes = gadgets.map((gadget) => gadget.passes);
  await carryOn(world, restMs);
  const restless = gadgets
    .map((gadget, index) => ({ name: gadget.name, times: gadget.passes - (passes[index] ?? 0) }))
    .filter(({ times }) => times > mostPassesInRest)
    .map(({ name, times }) => `I4: ${name} went to school ${times} times`);
  await lookAround(world);
  return [...readable, ...stored, ...restless];
}

async function lookAround(world: World): Promise<void> {
  await everybodyLooks(world);
  await carryOn(world, lookMs);
}

async function everybodyLooks({ gadgets, carrier }: World): Promise<void> {
  for (const gadget of gadgets) {
    await hear(gadget, { what: 'visible' }, carrier);
    await hear(gadget, { what: 'online' }, carrier);
  }
}
