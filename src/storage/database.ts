/**
 * Opening databases so that nothing a person typed is lost to a browser's mood: a connection
 * that iOS closed in the background is opened once more, a full disk gets its own word, and a
 * newer version of the app in another window is given way.
 */
import { Dexie, type Table, type TransactionMode } from 'dexie';
import { flushAll } from './before-closing.ts';
import { isPassing, toStorageProblem } from './storage-problem.ts';
import { readTrouble, reportTrouble } from './trouble.ts';

export function openDatabase(name: string, schema: Record<string, string>): Dexie {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores(schema);
  database.on('versionchange', (event) => {
    // A deletion is somebody signing out; only a newer version takes this window's place.
    if (event.newVersion === null) {
      endDatabase(database);
      return true;
    }
    void flushAll().then(() => {
      reportTrouble('closed');
      endDatabase(database);
    });
    // Dexie would close it at once by itself, before the last keys are kept.
    return false;
  });
  database.on('blocked', () => {
    blocked.add(database);
    reportTrouble('blocked');
  });
  // The other window closed: this one goes on by itself.
  database.on('ready', () => waitsNoMore(database));
  return database;
}

/** Another one that opens meanwhile says nothing about these: a person would look at an empty page. */
const blocked = new Set<Dexie>();

function waitsNoMore(database: Dexie): void {
  blocked.delete(database);
  if (blocked.size === 0 && readTrouble() === 'blocked') reportTrouble(null);
}

const ended = new WeakSet<Dexie>();

/** Closed on purpose: work that is still under way must not open it, or make it, again. */
export function endDatabase(database: Dexie): void {
  ended.add(database);
  database.close();
  waitsNoMore(database);
}

export function hasEnded(database: Dexie): boolean {
  return ended.has(database);
}

/** One transaction over these tables, tried again once after reopening. */
export async function inTransaction<Result>(
  database: Dexie,
  mode: TransactionMode,
  tables: Table[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await database.transaction(mode, tables, work);
  } catch (error) {
    if (!isPassing(error) || ended.has(database)) throw toStorageProblem(error);
    return await again(database, () => database.transaction(mode, tables, work));
  }
}

async function again<Result>(database: Dexie, work: () => PromiseLike<Result>): Promise<Result> {
  try {
    database.close({ disableAutoOpen: false });
    await database.open();
    return await work();
  } catch (error) {
    throw toStorageProblem(error);
  }
}
