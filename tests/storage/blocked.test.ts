import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { endDatabase, openDatabase } from '#storage/database.ts';
import { readTrouble } from '#storage/trouble.ts';

/** A window of before, which does not let go. */
function held(name: string): Promise<IDBDatabase> {
  return new Promise((open) => {
    const request = indexedDB.open(name, 5);
    request.onsuccess = () => open(request.result);
  });
}

async function untilBlocked(): Promise<void> {
  while (readTrouble() !== 'blocked') await new Promise((later) => setTimeout(later, 5));
}

test('a window that waits for one database says so, also when another one opens meanwhile', async () => {
  const old = await held('journal');
  const journal = openDatabase('journal', { rows: 'id' });
  const replica = openDatabase('replica', { rows: 'id' });
  const opening = journal.open();
  await untilBlocked();
  await replica.open();
  expect(readTrouble()).toBe('blocked');
  old.close();
  await opening;
  expect(readTrouble()).toBe(null);
  endDatabase(journal);
  endDatabase(replica);
});

test('nobody waits for a database that was closed on purpose', async () => {
  const old = await held('left');
  const left = openDatabase('left', { rows: 'id' });
  left.open().catch(() => undefined);
  await untilBlocked();
  endDatabase(left);
  expect(readTrouble()).toBe(null);
  old.close();
});
