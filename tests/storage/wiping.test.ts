import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { beatOf, getProfile, putBeat, rememberProfile, wipeProfile } from '#storage/profiles.ts';

it('whoever is wiped leaves no trace, also not when somebody last carried for them', async () => {
  const person = { id: 'noor', name: 'Noor', role: 'pupil' as const };
  await rememberProfile({ person, school: { id: 's', name: 'School' } }, { shared: true });
  await putBeat('noor', 1);
  await wipeProfile('noor');
  expect(await getProfile('noor')).toBeUndefined();
  expect(await beatOf('noor')).toBeNull();
});
