/** What happens on devices, and between them and the school. */
import { dayMs, hourMs, minuteMs, secondMs } from '#domain/instant.ts';
import type { EngineEvent } from '#sync/engine.ts';
import { hear, restart } from './carrying.ts';
import { currentCore } from './core.ts';
import { doSomething, meet } from './deeds.ts';
import { copyJournal, copyReplica } from './disk.ts';
import { asSent } from './flight.ts';
import { asked, land, reachSchool } from './flights.ts';
import { makeGadget } from './gadget.ts';
import { serverRows } from './invariants.ts';
import { noorsLoopbook } from './people.ts';
import { moveTo, update } from './updating.ts';
import type { World } from './world.ts';

export async function somebodyDoesSomething(world: World): Promise<void> {
  const { chance, gadgets, words, story, carrier } = world;
  // Who is typing goes on more often than another one begins.
  const typing = gadgets.filter((gadget) => gadget.typing !== null);
  const gadget = chance.pick(typing.length > 0 && chance.happens(0.4) ? typing : gadgets);
  await doSomething({ gadget, carrier, chance, near: null, words, story });
}

export async function peopleMeet(world: World): Promise<void> {
  const { chance, gadgets, words, story, carrier, table } = world;
  const atTable = gadgets.filter(({ person }) => ['noor', 'leraar', 'zorg'].includes(person));
  await meet({ gadget: chance.pick(atTable), carrier, chance, near: table, words, story });
}

/** Somebody takes up their phone, or pulls to refresh, or a poke arrives, or the wifi goes. */
export async function somebodyLooksUp({ chance, gadgets, carrier }: World): Promise<void> {
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

export async function aFlightGoesOn(world: World): Promise<void> {
  const { chance, flights, ghosts, school, story } = world;
  if (flights.length === 0) return;
  const flight = chance.pick(flights);
  const { gadget } = flight;
  if (chance.happens(0.12)) {
    const where = flight.reply === null ? '' : ' on the way back';
    story.tell(`a message of ${gadget.name} is lost${where}`);
    return land(world, flight, { ok: false, status: 0 });
  }
  if (flight.reply === null || chance.happens(0.12)) {
    if (chance.happens(0.08)) school.cutPowerAfter(chance.below(16));
    if (chance.happens(0.06))
      ghosts.push({ person: gadget.person, by: gadget.name, request: flight.request });
    const again = flight.reply === null ? '' : ' again';
    const reply = await reachSchool(world, flight);
    const pushed = flight.request.push.length;
    story.tell(`${gadget.name} reaches school${again} with ${pushed}: ${reply.status}`);
    if (reply.status === 500) await school.restart();
    return;
  }
  story.tell(`${gadget.name} is answered`);
  await land(world, flight, asSent(flight.reply));
}

/** A message that was delayed for long, or was doubled on the way. */
export async function aGhostArrives(world: World): Promise<void> {
  const { chance, ghosts, story } = world;
  if (ghosts.length === 0) return;
  const ghost = chance.pick(ghosts);
  if (chance.happens(0.7)) ghosts.splice(ghosts.indexOf(ghost), 1);
  story.tell(`an old message of ${ghost.person} arrives, with ${ghost.request.push.length}`);
  await asked(world, ghost);
}

/** A wrong answer, an empty list of memberships: whatever it hides, it must not erase. */
export async function anEmptyListArrives(world: World): Promise<void> {
  const flight = world.flights.find(({ reply }) => reply?.answer?.members !== undefined);
  const answer = flight?.reply?.answer;
  if (flight === undefined || answer === null || answer === undefined) return;
  const { gadget } = flight;
  const stored = await serverRows(gadget);
  world.story.tell(`${gadget.name} is told that it has no spaces`);
  await land(world, flight, {
    ok: true,
    answer: { ...answer, members: [], membersTag: 'wrong', revoked: [], spaces: {} },
  });
  const left = new Set((await serverRows(gadget)).map(({ key }) => key));
  const erased = stored.filter(
    ({ key, row }) => !left.has(key) && (row.endsAt === null || row.endsAt > world.school.now()),
  );
  world.broken.push(
    ...erased.map(({ key }) => `I1: ${gadget.name} erased ${key} for an empty list`),
  );
}

export async function timePasses({ chance, school, story }: World): Promise<void> {
  const span = chance.pick([40 * secondMs, 20 * minuteMs, 5 * hourMs, 30 * hourMs]);
  school.pass(span);
  story.tell(`${Math.round(span / minuteMs)} minutes pass`);
}

export async function aTabDies({ chance, gadgets, carrier }: World): Promise<void> {
  await restart(chance.pick(gadgets), carrier);
}

const year = 365 * dayMs;

export async function aClockJumps({ chance, gadgets, story }: World): Promise<void> {
  const gadget = chance.pick(gadgets);
  gadget.skew = chance.pick([0, 3 * year, -year, 12 * year, -30 * year, 90 * minuteMs]);
  story.tell(`the clock of the ${gadget.name} is ${gadget.skew / minuteMs} minutes wrong`);
}

export async function aDiskFillsUp({ chance, gadgets, story }: World): Promise<void> {
  const gadget = chance.pick(gadgets);
  gadget.isFull = !gadget.isFull;
  story.tell(`the disk of the ${gadget.name} ${gadget.isFull ? 'is full' : 'has room again'}`);
}

const mostGadgets = 8;

/**
 * The same profile on a second device, from a copy of all that was on the first. The app of the
 * first release lost words then, which no newer one can mend in it: it is not copied here.
 */
export async function aProfileIsCloned(world: World): Promise<void> {
  const { chance, gadgets, carrier, school, story } = world;
  const copied = gadgets.filter(({ core }) => core === currentCore);
  if (gadgets.length >= mostGadgets || copied.length === 0) return;
  const original = chance.pick(copied);
  const { person, core } = original;
  const name = `copy ${gadgets.length} of ${original.name}`;
  const knownAs = original.device.device;
  const fresh = { name, person, core, knownAs, fault: world.fault };
  const clone = await makeGadget({ ...fresh, trueTime: school.now, chance: chance.fork(name) });
  await copyJournal(original.disk, clone.disk);
  await copyReplica(original.disk, clone.disk);
  await clone.restart();
  clone.crashOdds = original.crashOdds;
  gadgets.push(clone);
  story.tell(`all of the ${original.name} is copied to another device: ${name}`);
  await hear(clone, { what: 'started' }, carrier);
}

/** It cannot be read any more, or the browser threw it away: it is fetched again. */
export async function aReplicaIsLost({ chance, gadgets, carrier, story }: World): Promise<void> {
  const gadget = chance.pick(gadgets);
  await moveTo(gadget, { withReplica: false });
  story.tell(`the replica of ${gadget.name} is lost`);
  await restart(gadget, carrier);
}

export async function anAppIsUpdated(world: World): Promise<void> {
  const old = world.gadgets.filter(({ core }) => core !== currentCore);
  if (old.length > 0) await update(world, world.chance.pick(old));
}
