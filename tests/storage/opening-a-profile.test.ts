import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { replicaName } from '#storage/dexie-store.ts';
import { openProfile } from '#storage/open-profile.ts';
import { rememberProfile } from '#storage/profiles.ts';
import { readRecord } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';

/** The browser cannot open the databases of these names: what is on the disk is no database any more. */
function breaking(isBroken: (name: string) => boolean): void {
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (isBroken(name)) throw new DOMException('Internal error', 'UnknownError');
    return open(name, version);
  });
}

afterEach(() => vi.restoreAllMocks());

it('scenario 35: a replica whose files are damaged is dropped as soon as the journal proves that the disk works', async () => {
  const profile = await rememberProfile(
    { person: { id: 'amal', name: 'Amal', role: 'pupil' }, school: { id: 's', name: 'School' } },
    { shared: false },
  );
  const before = await openProfile(profile);
  const save = { space: 'loopbook', kind: 'entry', edits: { text: 'kapper' } };
  const record = await saveRecord(before, save);
  before.close();
  const damaged = replicaName('amal');
  let isDropped = false;
  breaking((name) => name === damaged && !isDropped);
  vi.spyOn(Dexie, 'delete').mockImplementation((name) => {
    isDropped = name === damaged;
    return Dexie.Promise.resolve();
  });
  const after = await openProfile(profile);
  expect((await readRecord(after, 'loopbook', record))?.fields.text).toEqual(['kapper']);
  after.close();
});

it('scenario 35: where nothing can be read nothing is thrown away', async () => {
  const profile = await rememberProfile(
    { person: { id: 'els', name: 'Els', role: 'teacher' }, school: { id: 's', name: 'School' } },
    { shared: false },
  );
  breaking((name) => name.includes('els'));
  const dropped = vi.spyOn(Dexie, 'delete');
  await expect(openProfile(profile)).rejects.toThrow();
  expect(dropped).not.toHaveBeenCalled();
});

it('scenario 35: a replica that cannot be read is dropped and rebuilt, and the words are still here', async () => {
  const profile = await rememberProfile(
    { person: { id: 'noor', name: 'Noor', role: 'pupil' }, school: { id: 's', name: 'School' } },
    { shared: false },
  );
  const before = await openProfile(profile);
  const save = { space: 'loopbook', kind: 'entry', edits: { text: 'lasser' } };
  const record = await saveRecord(before, save);
  before.close();
  await Dexie.delete(replicaName('noor'));
  const strange = new Dexie(replicaName('noor'));
  strange.version(99).stores({ other: 'id' });
  await strange.open();
  strange.close();
  const after = await openProfile(profile);
  expect((await readRecord(after, 'loopbook', record))?.fields.text).toEqual(['lasser']);
  after.close();
});
