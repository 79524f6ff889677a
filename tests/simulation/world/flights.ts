/** Messages on their way. The world decides when each arrives, how often, or that it never does. */
import * as v from 'valibot';
import { type SyncRequest, syncAnswer } from '#protocol/sync.ts';
import type { Sent } from '#sync/exchange.ts';
import type { Gadget } from './gadget.ts';
import type { Reply } from './school.ts';
import type { World } from './world.ts';

export type Flight = {
  readonly gadget: Gadget;
  readonly request: SyncRequest;
  reply: Reply | null;
  /** Hands the outcome to the tab that asked, if it lives, and waits until it did what it could. */
  land(sent: Sent): Promise<void>;
};

/** A copy of a message that wanders on, and that nobody waits for. */
export type Ghost = { person: string; request: SyncRequest };

export async function reachSchool(world: World, flight: Flight): Promise<Reply> {
  const { person } = flight.gadget;
  const reply = await asked(world, { person, request: flight.request });
  world.transcript?.note(flight.gadget.name, [flight.request, reply]);
  flight.reply = reply;
  return reply;
}

export async function asked(world: World, { person, request }: Ghost): Promise<Reply> {
  const widenings = await world.watch.beforePush(request);
  const reply = await world.school.ask(person, request);
  if (reply.answer !== null) v.assert(syncAnswer, reply.answer);
  await world.watch.afterPush(request, reply, widenings);
  return reply;
}

export async function land(world: World, flight: Flight, sent: Sent): Promise<void> {
  world.flights.splice(world.flights.indexOf(flight), 1);
  await flight.land(sent);
}

export function asSent({ status, answer }: Reply): Sent {
  return answer === null ? { ok: false, status } : { ok: true, answer };
}
