import 'fake-indexeddb/auto';
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { deviceStoreContract } from '../contracts/device-store.contract.ts';

let people = 0;

deviceStoreContract('IndexedDB', async () => {
  people += 1;
  const person = `person-${people}`;
  return { journal: openJournal(person), replica: openReplica(person) };
});
deviceStoreContract('memory', async () => createMemoryStore());
