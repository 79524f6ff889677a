import { Dexie } from 'dexie';
import { listProfiles } from './profiles.ts';

const ofPerson = /^(?:journal|media)-(.+)$/;

/**
 * A database that is looked into while it is taken away stands there again, empty, and its name
 * says who was here. It goes; one that holds anything at all stays, whosever it is.
 */
export async function removeEmptied(): Promise<void> {
  const here = new Set((await listProfiles()).map(({ person }) => person.id));
  for (const name of await Dexie.getDatabaseNames()) {
    const person = ofPerson.exec(name)?.[1];
    if (person !== undefined && !here.has(person) && (await isEmpty(name))) {
      await Dexie.delete(name);
    }
  }
}

async function isEmpty(name: string): Promise<boolean> {
  const database = await new Dexie(name).open();
  try {
    const counts = await Promise.all(database.tables.map((table) => table.count()));
    return counts.every((count) => count === 0);
  } finally {
    database.close();
  }
}
