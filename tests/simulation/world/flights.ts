/** Messages on their way. The world decides when each arrives, how often, or that it never does. */
import * as v from 'valibot';
import { type SyncRequest, syncAnswer } from '#protocol/sync.ts';
import type { Sent } from '#sync/exchange.ts';
import type { Gadget } from './gadget.ts';
import type { Reply, School } from './school.ts';

export type Flight = {
  readonly gadget: Gadget;
  readonly request: SyncRequest;
  reply: Reply | null;
  /** Hands the outcome to the tab that asked, if it lives, and waits until it did what it could. */
  land(sent: Sent): Promise<void>;
};

export async function reachSchool(flight: Flight, school: School): Promise<Reply> {
  const reply = await school.ask(flight.gadget.person, flight.request);
  if (reply.answer !== null) v.assert(syncAnswer, reply.answer);
  flight.reply = reply;
  return reply;
}

export function asSent({ status, answer }: Reply): Sent {
  return answer === null ? { ok: false, status } : { ok: true, answer };
}
