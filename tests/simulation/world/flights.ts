/** Messages on their way. The world decides when each arrives, how often, or that it never does. */
import * as v from 'valibot';
import { minuteMs } from '#domain/instant.ts';
import { syncAnswer } from '#protocol/sync.ts';
import type { Sent } from '#sync/exchange.ts';
import type { Reply } from './ask.ts';
import { currentCore } from './core.ts';
import type { Flight, Said } from './flight.ts';
import { update } from './updating.ts';
import type { World } from './world.ts';

export async function reachSchool(world: World, flight: Flight): Promise<Reply> {
  const { person, name: by } = flight.gadget;
  const { request } = flight;
  if (turnsInCircles(world, flight)) await update(world, flight.gadget);
  const reply = await asked(world, { person, by, request });
  world.transcript?.note(flight.gadget.name, [flight.request, reply]);
  flight.reply = reply;
  return reply;
}

/** At the door of a real school nobody asks more often. */
const mostPerMinute = 240;

/**
 * An app of the first release asks without end for what a restored backup has lost. No newer one
 * can mend that in it: it is turned away, and gives way to today's, which must not need this.
 */
function turnsInCircles({ school }: World, { gadget }: Flight): boolean {
  if (gadget.core === currentCore) return false;
  const since = school.now() - minuteMs;
  gadget.asked = [...gadget.asked.filter((at) => at > since), school.now()];
  return gadget.asked.length > mostPerMinute;
}

export async function asked(world: World, { person, by, request }: Said): Promise<Reply> {
  const widenings = await world.watch.beforePush(request);
  const reply = await world.school.ask(person, request);
  if (reply.answer !== null) v.assert(syncAnswer, reply.answer);
  await world.watch.afterPush({ by, request, reply }, widenings);
  return reply;
}

export async function land(world: World, flight: Flight, sent: Sent): Promise<void> {
  world.flights.splice(world.flights.indexOf(flight), 1);
  await flight.land(sent);
}
