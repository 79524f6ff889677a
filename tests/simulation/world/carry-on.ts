import { hear } from './carrying.ts';
import { asSent } from './flight.ts';
import { land, reachSchool } from './flights.ts';
import type { World } from './world.ts';

export async function wakeWhoIsDue({ gadgets, school, carrier }: World): Promise<void> {
  for (const gadget of gadgets) {
    if (gadget.bug !== undefined) throw gadget.bug;
    if (gadget.wakeAt > school.now()) continue;
    gadget.wakeAt = Number.POSITIVE_INFINITY;
    await hear(gadget, { what: 'woke' }, carrier);
  }
}

/** More than all devices together have reason for; above it, one of them turns in a circle. */
const mostRounds = 900;

/** Nothing goes wrong for so long; every device does what its own engine says. */
export async function carryOn(world: World, span: number): Promise<void> {
  const { school, flights } = world;
  const until = school.now() + span;
  for (let rounds = 0; ; rounds += 1) {
    if (rounds > mostRounds) throw new Error('I4: devices go to school without end.');
    for (let flight = flights[0]; flight !== undefined; flight = flights[0]) {
      await land(world, flight, asSent(await reachSchool(world, flight)));
    }
    const next = Math.min(...world.gadgets.map((gadget) => gadget.wakeAt));
    if (next > until) break;
    school.pass(Math.max(0, next - school.now()));
    await wakeWhoIsDue(world);
  }
  school.pass(until - school.now());
  // Every minute an open page forgets what has ended.
  for (const gadget of world.gadgets) await gadget.core.forgetEnded(gadget.device);
}
