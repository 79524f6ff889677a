/**
 * Messages on their way. Each can be lost, arrive late, arrive twice, or reach a tab that has
 * died in the meantime: an exchange hangs until the world decides what becomes of its message.
 */
import * as v from 'valibot';
import { type SyncRequest, syncAnswer } from '#protocol/sync.ts';
import type { Asking } from '#sync/build-request.ts';
import { exchange, type Sent } from '#sync/exchange.ts';
import { type Gadget, survives } from './gadget.ts';
import type { Reply, School } from './school.ts';

export type Flight = {
  readonly gadget: Gadget;
  readonly life: number;
  readonly request: SyncRequest;
  reply: Reply | null;
  /** Hands the outcome to the tab, and waits until it has taken it in. */
  land(sent: Sent): Promise<boolean>;
};

/** Null when the tab died before its bytes left. */
export async function takeOff(gadget: Gadget, asking: Asking): Promise<Flight | null> {
  const { life, device } = gadget;
  let posted: (request: SyncRequest) => void = () => undefined;
  let answered: (sent: Sent) => void = () => undefined;
  const leaving = new Promise<SyncRequest>((resolve) => {
    posted = resolve;
  });
  const exchanging = exchange(device, asking, (request) => {
    posted(request);
    return new Promise<Sent>((resolve) => {
      answered = resolve;
    });
  });
  const done = exchanging.then(
    () => null,
    (problem: unknown) => ({ problem }),
  );
  const request = await Promise.race([leaving, done]);
  if (request === null || !('v' in request)) {
    await survives(gadget, async () => {
      if (request !== null) throw request.problem;
    });
    return null;
  }
  return {
    gadget,
    life,
    request,
    reply: null,
    async land(sent) {
      if (gadget.life !== life) return false;
      answered(sent);
      return survives(gadget, async () => {
        const outcome = await done;
        if (outcome !== null) throw outcome.problem;
      });
    },
  };
}

export async function reachSchool(flight: Flight, school: School): Promise<Reply> {
  const reply = await school.ask(flight.gadget.person, flight.request);
  if (reply.answer !== null) v.assert(syncAnswer, reply.answer);
  flight.reply = reply;
  return reply;
}

export function asSent({ status, answer }: Reply): Sent {
  return answer === null ? { ok: false, status } : { ok: true, answer };
}
