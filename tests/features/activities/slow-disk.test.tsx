import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ActivityPage } from '#features/activities/activity-page.tsx';
import { openJournal } from '#storage/dexie-store.ts';
import { lockProfile, wipeProfile } from '#storage/profiles.ts';
import { open as unsealed } from '#storage/seal.ts';
import { freshDevice, givenPortfolio, openScreen, signedInAs } from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [{ id: me, name: 'Amina Haddad', role: 'pupil' }],
};
const user = userEvent.setup();
const typed = 'Vandaag legde ik aan Omar uit hoe de machine werkt.';
const notes = () => Object.values(localStorage).filter((value) => value.includes('Vandaag'));

const open = (at: string) =>
  openScreen({ path: '/kaarten/:activity/:record?', at, page: <ActivityPage /> });

beforeEach(async () => {
  await freshDevice();
  await signIn();
});

async function signIn() {
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
}

afterEach(() => vi.restoreAllMocks());

/** A disk that takes what it is given, and is never done with it. */
function slowDisk() {
  const { transaction } = Dexie.prototype;
  vi.spyOn(Dexie.prototype, 'transaction').mockImplementation(function (
    this: Dexie,
    ...given: unknown[]
  ) {
    const isStuck = this.name.startsWith('journal-') && given[0] === 'rw';
    if (isStuck) return new Dexie.Promise(() => undefined);
    return Reflect.apply(transaction, this, given);
  });
}

async function versions(): Promise<unknown[]> {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  const draft = rows.map((row) => unsealed(row.draft)).findLast((one) => one.op === 'put');
  const { fields } = JSON.parse(draft?.op === 'put' ? draft.content : '{"fields":{}}');
  return fields['answer.text'].map(({ value }: { value: unknown }) => value);
}

/** The page is gone from one moment to the next; the record's own address is what it leaves. */
async function typeAndDie(): Promise<string> {
  open('/kaarten/free');
  const field = await screen.findByRole('textbox');
  await user.type(field, typed.slice(0, 20));
  await screen.findByText('Bewaard op dit toestel.');
  slowDisk();
  await user.type(field, typed.slice(20));
  const at = screen.getByLabelText('address').textContent ?? '';
  cleanup();
  await new Promise((gone) => setTimeout(gone, 50));
  vi.restoreAllMocks();
  return at;
}

test('a pupil whose page was gone while the disk was slow finds all they typed on the next start', async () => {
  const at = await typeAndDie();
  open(at);
  await waitFor(async () =>
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe(typed),
  );
  // Their own earlier words are no second version beside it.
  expect(await versions()).toEqual([typed]);
  expect(notes()).toEqual([]);
});

test('what the disk has is noted nowhere else', async () => {
  open('/kaarten/free');
  await user.type(await screen.findByRole('textbox'), typed);
  await screen.findByText('Bewaard op dit toestel.');
  expect(notes()).toEqual([]);
});

test('of whoever signs out, or is wiped from a shared device, no half sentence stays', async () => {
  await typeAndDie();
  expect(notes()).toHaveLength(1);
  await lockProfile(me);
  expect(notes()).toEqual([]);

  await signIn();
  await typeAndDie();
  expect(notes()).toHaveLength(1);
  await wipeProfile(me);
  expect(notes()).toEqual([]);
});
