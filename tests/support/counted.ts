import type { Store } from '#storage/device-store.ts';

/** A store that counts what it is asked, and the rows that it hands out. */
export function counted<Tables extends object>(store: Store<Tables>) {
  const counts = { readings: 0, rows: 0, of: {} as Record<string, number> };
  const counting = (tables: Tables) =>
    new Proxy(tables, {
      get(target, name) {
        const ask = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          const answer = await ask.apply(target, given);
          const rows = Array.isArray(answer) ? answer.length : 1;
          counts.rows += rows;
          counts.of[String(name)] = (counts.of[String(name)] ?? 0) + rows;
          return answer;
        };
      },
    });
  const read: Store<Tables>['read'] = (work) => {
    counts.readings += 1;
    return store.read((tables) => work(counting(tables)));
  };
  return { counts, store: { ...store, read } };
}
