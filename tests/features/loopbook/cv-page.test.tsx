import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { CvPage } from '#features/loopbook/cv/cv-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unseal } from '#storage/seal.ts';
import { paths } from '#ui/paths.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['3G'],
  people: [{ id: me, name: 'Amina Haddad', role: 'pupil' }],
};
const user = userEvent.setup();

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['along', 'loopbook', 'cards', 'catalogue', 'forms', 'media', 'transitions']);
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  await givenRecord(
    me,
    { record: 'work', kind: 'entry', author: me, audience: [] },
    { activity: 'day-in-another-class', title: 'Bij de bakker', 'answer.fits': 'Geheim', kept: 1 },
  );
  openScreen({ path: '/cv', at: paths.cv, page: <CvPage /> });
});

const sheet = () => within(screen.getByRole('article', { name: 'Mijn cv' }));
const begin = async () =>
  user.click(await screen.findByRole('button', { name: 'Ja, ik ben 16 of ouder' }));

/** Every word of it, as it waits to go to school: in whose record, for whom. */
async function kept() {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.inState(['new', 'sent', 'acked', 'held']));
  journal.database.close();
  return rows.map(({ draft }) => unseal(draft));
}

test('it is for who says to be sixteen, once', async () => {
  await begin();
  await screen.findByLabelText(/Wie ben je en wat zoek je/);
  await waitFor(async () => expect(JSON.stringify(await kept())).toContain('cv.sixteen'));
});

test('who said so before is not asked again, not for a moment', async () => {
  await begin();
  await screen.findByLabelText(/Wie ben je en wat zoek je/);
  await waitFor(async () => expect(JSON.stringify(await kept())).toContain('cv.sixteen'));
  cleanup();
  let isAsked = false;
  const watch = new MutationObserver(() => {
    isAsked ||= screen.queryByRole('button', { name: 'Ja, ik ben 16 of ouder' }) !== null;
  });
  watch.observe(document.body, { childList: true, subtree: true });
  openScreen({ path: '/cv', at: paths.cv, page: <CvPage /> });
  await screen.findByLabelText(/Wie ben je en wat zoek je/);
  watch.disconnect();
  expect(isAsked).toBe(false);
});

test('what is written stands on the sheet and is kept in the loopbook, for its pupil alone', async () => {
  await begin();
  await user.type(await screen.findByLabelText(/Wie ben je en wat zoek je/), 'Ik zoek een stage.');
  sheet().getByText('Ik zoek een stage.');
  await waitFor(async () => {
    const [draft] = (await kept()).filter(
      (one) => one.op === 'put' && one.content.includes('Ik zoek een stage.'),
    );
    expect(draft).toMatchObject({ kind: 'introduction' });
    expect(JSON.stringify(draft)).not.toContain('"to"');
  });
});

test('the address is on the paper alone', async () => {
  await begin();
  await user.type(await screen.findByLabelText(/Adres/), 'Dorpsstraat 1');
  sheet().getByText('Dorpsstraat 1');
  await new Promise((later) => setTimeout(later, 600));
  expect(JSON.stringify(await kept())).not.toContain('Dorpsstraat');
});

test('a line is written, changed and taken away again', async () => {
  await begin();
  const part = within(await screen.findByRole('region', { name: 'School en opleiding' }));
  await user.click(part.getByRole('button', { name: 'Voeg een regel toe' }));
  await user.type(part.getByLabelText('Welke richting of opleiding?'), 'Hout');
  sheet().getByText('Hout');
  await user.click(part.getByRole('button', { name: 'Haal weg' }));
  expect(sheet().queryByText('Hout')).toBeNull();
});

test('what was made before is offered by its title; what was thought over never goes in by itself', async () => {
  await begin();
  const part = within(await screen.findByRole('region', { name: 'Werk dat ik deed en zag' }));
  await user.click(part.getByText('Kies uit wat je al hebt'));
  await user.click(await part.findByRole('checkbox', { name: /Bij de bakker/ }));
  sheet().getByText('Bij de bakker');
  expect(document.body.textContent).not.toContain('Geheim');
  await user.type(part.getByLabelText('Wat deed of zag je?'), ' in Genk');
  sheet().getByText('Bij de bakker in Genk');
});
