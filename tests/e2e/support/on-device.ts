import type { Page } from 'playwright-core';

export type StoredRow = { database: string; store: string; row: unknown };

/** Everything this browser holds for the app: every row of every database, and its small notes. */
export function onDevice(page: Page): Promise<StoredRow[]> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const found: { database: string; store: string; row: unknown }[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await asked(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      for (const store of stores) {
        const rows = await asked(database.transaction(store).objectStore(store).getAll());
        found.push(...rows.map((row: unknown) => ({ database: name, store, row })));
      }
      database.close();
    }
    const notes = Object.entries(localStorage).map((row) => ({
      database: 'localStorage',
      store: '',
      row,
    }));
    return [...found, ...notes];
  });
}

/** Where any of these words is found. */
export async function foundOnDevice(page: Page, words: readonly string[]): Promise<string[]> {
  const rows = await onDevice(page);
  return rows.flatMap(({ database, store, row }) => {
    const text = JSON.stringify(row);
    const word = words.find((one) => text.includes(JSON.stringify(one).slice(1, -1)));
    return word === undefined ? [] : [`${word} in ${database}/${store}: ${text.slice(0, 300)}`];
  });
}
