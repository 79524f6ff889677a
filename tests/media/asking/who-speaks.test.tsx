import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { speakerOf } from '#domain/spoken-by.ts';
import { ActivityPage } from '#features/activities/activity-page.tsx';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { openJournal } from '#storage/dexie-store.ts';
import { activateProfile, activePerson, updateProfile } from '#storage/profiles.ts';
import { open as unsealed } from '#storage/seal.ts';
import { freshDevice, givenPortfolio, openScreen, signedInAs } from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Samir',
  groups: ['OKAN'],
  people: [{ id: me, name: 'Samir', role: 'pupil' }],
};
const user = userEvent.setup();

const write = () =>
  openScreen({ path: '/kaarten/:activity/:record?', at: '/kaarten/free', page: <ActivityPage /> });
const address = () => screen.getByLabelText('address').textContent;

async function keptField(name: string): Promise<unknown> {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  const draft = rows.map((row) => unsealed(row.draft)).findLast((one) => one.op === 'put');
  if (draft?.op !== 'put') return undefined;
  return JSON.parse(draft.content).fields[name]?.[0].value;
}

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil', 'Samir');
  await givenPortfolio(me, 'pupil', roster);
});

describe('who speaks', () => {
  test('alone on a phone one reads whose words they will be, and is offered nobody else', async () => {
    write();
    await screen.findByText('Je schrijft als Samir');
    expect(screen.queryByRole('button', { name: /Ik ben/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Kies een andere naam' })).toBeNull();
  });

  test('one tap gives the phone to the other one; what was typed stays with who typed it', async () => {
    await signedInAs('parent', 'Huda');
    activateProfile(me);
    write();
    await user.type(await screen.findByRole('textbox'), 'Van Samir');
    await user.click(await screen.findByRole('button', { name: 'Ik ben Huda' }));
    await waitFor(() => expect(activePerson()).toBe('person-parent'));
    await waitFor(() => expect(address()).toBe('/'));
    expect(await keptField('answer.text')).toBe('Van Samir');
  });

  test('a name behind a lock is chosen on the page that asks for its card', async () => {
    await signedInAs('parent', 'Huda');
    activateProfile(me);
    await updateProfile('person-parent', { locked: true });
    write();
    const link = await screen.findByRole('link', { name: 'Kies een andere naam' });
    expect(link.getAttribute('href')).toBe('/wie');
    expect(screen.queryByRole('button', { name: 'Ik ben Huda' })).toBeNull();
  });
});

describe('somebody at home without a profile', () => {
  test('is named in the entry by a word, and can be taken out again', async () => {
    write();
    await user.type(await screen.findByRole('textbox'), 'Soep koken');
    await user.click(screen.getByRole('button', { name: 'Iemand thuis spreekt' }));
    await user.type(screen.getByLabelText('Wie vertelt dit?'), 'mama');
    await waitFor(async () => expect(await keptField('spokenBy')).toBe('mama'));
    await user.click(screen.getByRole('button', { name: 'Ik vertel het zelf' }));
    await waitFor(async () => expect(await keptField('spokenBy')).not.toBe('mama'));
  });

  test('every reader sees who told it and who wrote it down', async () => {
    const fields = { spokenBy: ['mama'], 'answer.text': ['Soep'] };
    openScreen({
      path: '/',
      at: '/',
      page: (
        <ShownEntry space="portfolio-1" record="r" answers={[]} fields={fields} isMine={false} />
      ),
    });
    await screen.findByText('Verteld door mama, opgeschreven door Samir');
  });

  test('an odd value names nobody', () => {
    expect(speakerOf({})).toBeNull();
    expect(speakerOf({ spokenBy: [{ name: 'mama' }] })).toBeNull();
    expect(speakerOf({ spokenBy: ['  '] })).toBeNull();
    expect(speakerOf({ spokenBy: ['a'.repeat(100)] })).toHaveLength(40);
  });
});
