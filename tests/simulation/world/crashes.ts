import type { DeviceStore, Store } from '#storage/device-store.ts';
import { StorageProblem } from '#storage/storage-problem.ts';
import type { Chance } from './chance.ts';

/** A tab that died: whatever it had not put on disk is gone. */
export class TabDied extends Error {}

/** The browser gave up a transaction by itself; the store tries once more. */
class Aborted extends Error {}

export type Fate = {
  chance: Chance;
  /** How likely the tab dies around a transaction; inside it the chance is a part of that. */
  odds(): number;
  /** Nothing more fits on the disk. */
  isFull(): boolean;
};

const insideShare = 0.08;

/**
 * The tab can die before a transaction, at any point inside it, just before it is on disk and
 * just after. A transaction can also be given up halfway, or find the disk full: then all of it
 * is undone.
 */
export function withCrashes(store: DeviceStore, fate: Fate): DeviceStore {
  return { journal: mortal(store.journal, fate), replica: mortal(store.replica, fate) };
}

function mortal<Tables extends object>(store: Store<Tables>, fate: Fate): Store<Tables> {
  const maybeDie = (share = 1) => {
    if (fate.chance.happens(fate.odds() * share)) throw new TabDied();
  };
  const once = <Result>(work: (tables: Tables) => Promise<Result>) =>
    store.write(async (tables) => {
      const done = await work(torn(tables, fate));
      maybeDie();
      return done;
    });
  return {
    read: (work) => store.read(work),
    async write(work) {
      maybeDie();
      let result: Awaited<ReturnType<typeof work>>;
      try {
        result = await once(work);
      } catch (problem) {
        if (!(problem instanceof Aborted)) throw problem;
        result = await once(work).catch((again: unknown) => {
          throw again instanceof Aborted ? new StorageProblem('closed') : again;
        });
      }
      maybeDie();
      return result;
    },
  };
}

/** Each statement of a transaction can be its last. */
function torn<Tables extends object>(tables: Tables, fate: Fate): Tables {
  const strike = (name: string) => {
    if (fate.isFull() && /^(add|put)/.test(name) && fate.chance.happens(0.5)) {
      throw new StorageProblem('full');
    }
    const odds = fate.odds() * insideShare;
    if (odds === 0) return;
    if (fate.chance.happens(odds)) throw new TabDied();
    if (fate.chance.happens(odds)) throw new Aborted();
  };
  const entries = Object.entries(tables as Record<string, (...given: unknown[]) => unknown>);
  return Object.fromEntries(
    entries.map(([name, run]) => {
      if (!/^(add|put|remove)/.test(name)) return [name, run];
      const struck = async (...given: unknown[]) => {
        strike(name);
        return run(...given);
      };
      return [name, struck];
    }),
  ) as Tables;
}
