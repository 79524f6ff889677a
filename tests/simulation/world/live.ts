/** One moment after the other, with whatever happens in it. */
import { secondMs } from '#domain/instant.ts';
import { wakeWhoIsDue } from './carry-on.ts';
import * as device from './device-events.ts';
import * as school from './school-events.ts';
import type { World } from './world.ts';

const crashOdds = 0.012;

const events: readonly [number, (world: World) => Promise<void>][] = [
  [10, device.somebodyDoesSomething],
  [6, device.peopleMeet],
  [4, device.somebodyLooksUp],
  [20, device.aFlightGoesOn],
  [1, device.aGhostArrives],
  [3, device.timePasses],
  [0.5, device.anEmptyListArrives],
  [1, device.aTabDies],
  [1, device.aClockJumps],
  [0.4, device.aDiskFillsUp],
  [0.25, device.aProfileIsCloned],
  [0.3, device.aReplicaIsLost],
  [0.2, device.anAppIsUpdated],
  [1, school.rightsChange],
  [0.4, school.somebodyGoesAndComesBack],
  [0.3, school.aRecordIsErased],
  [1, school.aBackupIsMade],
  [0.5, school.aBackupIsRestored],
  [1, school.theStandbyKeepsUp],
  [0.3, school.theStandbyTakesOver],
];

export const kindsOfEvents = events.length;

export async function live(world: World, moments: number): Promise<void> {
  const total = events.reduce((sum, [weight]) => sum + weight, 0);
  for (const gadget of world.gadgets) gadget.crashOdds = crashOdds;
  for (let moment = 0; moment < moments; moment += 1) {
    world.school.pass(world.chance.below(2 * secondMs));
    await wakeWhoIsDue(world);
    let at = world.chance.next() * total;
    const event = events.find(([weight]) => {
      at -= weight;
      return at < 0;
    });
    if (event !== undefined) {
      const [, befall] = event;
      world.happened.set(befall.name, (world.happened.get(befall.name) ?? 0) + 1);
      await befall(world);
    }
    await world.secrets?.whisper();
    await world.watch.journals();
  }
  for (const gadget of world.gadgets) {
    gadget.crashOdds = 0;
    gadget.isFull = false;
  }
}
