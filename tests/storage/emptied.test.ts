import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { removeEmptied } from '#storage/emptied.ts';
import { rememberProfile } from '#storage/profiles.ts';

async function aDatabase(name: string, rows: string[]): Promise<void> {
  const database = new Dexie(name);
  database.version(1).stores({ rows: '++at' });
  await database.table('rows').bulkAdd(rows.map((text) => ({ text })));
  database.close();
}

it('of somebody who was taken off this device no empty database keeps the name; what holds a word stays', async () => {
  await rememberProfile(
    { person: { id: 'here', name: 'Noor', role: 'pupil' }, school: { id: 's', name: 'School' } },
    { shared: true },
  );
  await aDatabase('journal-here', []);
  await aDatabase('journal-gone', []);
  await aDatabase('media-gone', []);
  await aDatabase('journal-lost', ['een woord']);
  await removeEmptied();
  const left = await Dexie.getDatabaseNames();
  expect(left).toEqual(expect.arrayContaining(['journal-here', 'journal-lost']));
  expect(left.filter((name) => name.endsWith('-gone'))).toEqual([]);
});
