import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { replicaName } from '#storage/dexie-store.ts';
import { openProfile } from '#storage/open-profile.ts';
import { rememberProfile } from '#storage/profiles.ts';
import { readRecord } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';

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
