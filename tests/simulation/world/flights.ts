/** Messages on their way. The world decides when each arrives, how often, or that it never does. */
import * as v from 'valibot';
import { syncAnswer } from '#protocol/sync.ts';
import type { Sent } from '#sync/exchange.ts';
import type { Reply } from './ask.ts';
import type { Flight, Said } from './flight.ts';
import type { World } from './world.ts';

export async function reachSchool(world: World, flight: Flight): Promise<Reply> {
  const { person, name: by } = flight.gadget;
  const reply = await asked(world, { person, by, request: flight.request });
  world.transcript?.note(flight.gadget.name, [flight.request, reply]);
  flight.reply = reply;
  return reply;
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
