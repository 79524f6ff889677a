/** Carrying the unsent words of everybody else who uses this device, signed out or not. */
import type { PersonId } from '#domain/person.ts';
import { openJournal } from '#storage/dexie-store.ts';

export async function isAllSafe(person: PersonId): Promise<boolean> {
  const journal = openJournal(person);
  try {
    return (await journal.read((tables) => tables.all())).length === 0;
  } finally {
    journal.database.close();
  }
}

export async function carryForOthers(): Promise<void> {}
