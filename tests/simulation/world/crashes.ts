import type { DeviceStore, Store } from '#storage/device-store.ts';
import type { Chance } from './chance.ts';

/** A tab that died: whatever it had not put on disk is gone. */
export class TabDied extends Error {}

/** The tab can die just before a transaction is on disk, and just after. */
export function withCrashes(store: DeviceStore, chance: Chance, odds: () => number): DeviceStore {
  return {
    journal: mortal(store.journal, chance, odds),
    replica: mortal(store.replica, chance, odds),
  };
}

function mortal<Tables>(store: Store<Tables>, chance: Chance, odds: () => number): Store<Tables> {
  const maybeDie = () => {
    if (chance.happens(odds())) throw new TabDied();
  };
  return {
    read: (work) => store.read(work),
    write: async (work) => {
      const result = await store.write(async (tables) => {
        const done = await work(tables);
        maybeDie();
        return done;
      });
      maybeDie();
      return result;
    },
  };
}
