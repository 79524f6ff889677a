/**
 * A replica whose shape changed is not migrated: a new one is fetched. The one of before goes
 * when no window with the app of before is open any more; until then both work side by side.
 */
import { Dexie } from 'dexie';
import type { PersonId } from '#domain/person.ts';
import { replicaNames } from './dexie-store.ts';

const lockOf = (name: string) => `loopboek-holds-${name}`;

/** Says that this window works with its replica, and throws older ones away; returns how to let go. */
export function holdReplica(person: PersonId): () => void {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return () => undefined;
  const leaving = new AbortController();
  const { signal } = leaving;
  const [newest = '', ...older] = replicaNames(person);
  const untilLeft = () =>
    new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
  navigator.locks.request(lockOf(newest), { mode: 'shared' }, untilLeft).catch(() => undefined);
  // What cannot be removed now stays until the next start: nobody reads it.
  removeUnheld(older).catch(() => undefined);
  return () => leaving.abort();
}

async function removeUnheld(older: readonly string[]): Promise<void> {
  const here = new Set(await Dexie.getDatabaseNames());
  for (const name of older.filter((one) => here.has(one))) {
    await navigator.locks.request(lockOf(name), { ifAvailable: true }, (lock) =>
      lock === null ? undefined : Dexie.delete(name),
    );
  }
}

/** Of whoever signs out nothing that can be fetched stays, of no version of the app. */
export async function removeReplicas(person: PersonId): Promise<void> {
  for (const name of replicaNames(person)) await Dexie.delete(name);
}
