import { expect, it } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import type { SpaceRow } from '#storage/device-store.ts';
import { readRecord, readRecords, readRoster, readTimeline } from '#storage/records.ts';
import { seal } from '#storage/seal.ts';
import { aDevice } from '../support/a-device.ts';

const roster: Roster = {
  space: 'class',
  name: '3A',
  groups: ['2G'],
  people: [{ id: 'amina', name: 'Amina', role: 'pupil', portfolio: 'loopbook' }],
};

async function aTeacherWith(hidden: SpaceRow['hidden']) {
  const device = aDevice({ role: 'teacher' });
  const base = { space: 'class', record: 'r', kind: 'roster', author: 'school', audience: [] };
  const told = { ...base, order: 1, deleted: false };
  const head = { id: 'h', by: 'school', codec: 0, content: JSON.stringify(roster) };
  await device.replica.write(async (replica) => {
    await replica.putSpace({
      space: 'class',
      kind: 'class',
      role: 'teacher',
      level: 'full',
      until: null,
      grant: 'g',
      at: null,
      pulledGrant: 'g',
      resetFrom: null,
      resetWhy: null,
      hidden,
    });
    await replica.putRecord({
      ...told,
      server: null,
      about: null,
      editors: [],
      version: 'v',
      received: 1,
      heads: seal([head]),
      endsAt: null,
    });
  });
  return device;
}

it('of a space that was taken away nothing is shown while it is kept in doubt, not even its names', async () => {
  expect((await readRoster(await aTeacherWith(null), 'class'))?.name).toBe('3A');
  const device = await aTeacherWith({ why: 'revoked', since: 1 });
  expect(await readRoster(device, 'class')).toBeNull();
  expect(await readRecord(device, 'class', 'r')).toBeNull();
  expect(await readRecords(device, { space: 'class' })).toEqual([]);
  expect(await readTimeline(device, 'class')).toEqual([]);
});
