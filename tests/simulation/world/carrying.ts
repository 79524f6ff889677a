/**
 * What the page's driver does, on the world's time: hears events, asks the engine, and carries
 * out what it says. A pass hangs at each message until the world decides what becomes of it.
 */
import type { SyncRequest } from '#protocol/sync.ts';
import { StorageProblem } from '#storage/storage-problem.ts';
import type { Effect, EngineEvent } from '#sync/engine.ts';
import type { Sent } from '#sync/exchange.ts';
import { TabDied } from './crashes.ts';
import type { Flight } from './flight.ts';
import type { Gadget } from './gadget.ts';

export type Carrier = {
  /** True time only goes forward, also where a device's clock jumps. */
  elapsed(): number;
  fly(flight: Flight): void;
  died(gadget: Gadget): Promise<void>;
};

export async function hear(gadget: Gadget, event: EngineEvent, carrier: Carrier): Promise<void> {
  const moment = { now: carrier.elapsed(), chance: gadget.chance.next() };
  const { state, effects } = gadget.core.step(gadget.engine, event, moment);
  gadget.engine = state;
  for (const effect of effects) {
    if (effect.do === 'pass') await beginPass(gadget, effect, carrier);
    else gadget.wakeAt = effect.at;
  }
}

type Passing = Extract<Effect, { do: 'pass' }>;

/** Resolves when the first message has left, or the pass is over without one. */
async function beginPass(gadget: Gadget, pass: Passing, carrier: Carrier): Promise<void> {
  const { life } = gadget;
  let resume: () => void = () => undefined;
  const untilPaused = () =>
    new Promise<void>((resolve) => {
      resume = resolve;
    });
  const post = (request: SyncRequest) =>
    new Promise<Sent>((resolve) => {
      carrier.fly({
        gadget,
        request,
        reply: null,
        async land(sent) {
          if (gadget.life !== life) return;
          const paused = untilPaused();
          resolve(sent);
          await paused;
        },
      });
      resume();
    });
  const ports = { post, elapsed: carrier.elapsed, beat: async () => undefined };
  const { do: _, ...passing } = pass;
  const { complete } = passing;
  const over = async () => {
    const end = await gadget.core.runPass(gadget.device, { ...passing, app: '0.0.0' }, ports);
    gadget.passes += 1;
    if (gadget.life === life) await hear(gadget, { what: 'ended', complete, pass: end }, carrier);
  };
  const paused = untilPaused();
  void over()
    .catch(async (problem: unknown) => {
      if (gadget.life !== life) return;
      if (problem instanceof TabDied) return restart(gadget, carrier);
      if (!(problem instanceof StorageProblem)) gadget.bug ??= problem;
      // As the page's driver does: what one pass could not keep, a later one fetches again.
      const end = { outcome: 'server', afterMs: null } as const;
      await hear(gadget, { what: 'ended', complete, pass: end }, carrier);
    })
    .finally(() => resume());
  await paused;
}

/** A tab that died is opened again. */
export async function restart(gadget: Gadget, carrier: Carrier): Promise<void> {
  await gadget.restart();
  await carrier.died(gadget);
  await hear(gadget, { what: 'started' }, carrier);
}

/** Does it, or dies trying: true when it was done. */
export async function survives(
  gadget: Gadget,
  carrier: Carrier,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (problem) {
    // A full disk is said to the person: these words are not kept, and nobody was told they are.
    if (problem instanceof StorageProblem) return false;
    if (!(problem instanceof TabDied)) throw problem;
    await restart(gadget, carrier);
    return false;
  }
}
