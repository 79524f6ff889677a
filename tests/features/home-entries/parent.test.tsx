import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ChildPage } from '#features/home-entries/child-page.tsx';
import { ChildrenPage } from '#features/home-entries/children-page.tsx';
import { HomeEntryPage } from '#features/home-entries/home-entry-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const roster: Roster = {
  space: 'portfolio',
  name: 'Amina',
  groups: ['OKAN'],
  people: [
    { id: 'amina', name: 'Amina', role: 'pupil' },
    { id: 'person-parent', name: 'Huda', role: 'parent' },
    { id: 'teacher', name: 'Juf An', role: 'teacher' },
  ],
};
const user = userEvent.setup();
const me = 'person-parent';

const openChildren = () => openScreen({ path: '/', at: '/', page: <ChildrenPage /> });
const openChild = (space = 'portfolio-1') =>
  openScreen({ path: '/kind/:space', at: `/kind/${space}`, page: <ChildPage /> });
const openEntry = (at = '/kind/portfolio-1/thuis') =>
  openScreen({ path: '/kind/:space/thuis/:record?', at, page: <HomeEntryPage /> });

async function written() {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows.map((row) => unsealed(row.draft));
}

beforeEach(async () => {
  await freshDevice();
  await signedInAs('parent', 'Huda');
  await givenPortfolio(me, 'parent', roster);
});

describe('my children', () => {
  test('each child stands there with what is new, counted', async () => {
    await givenRecord(me, { record: 'r1', kind: 'entry', author: 'amina' }, { 'answer.text': 'a' });
    await givenRecord(me, { record: 'r2', kind: 'entry', author: 'amina' }, { 'answer.text': 'b' });
    openChildren();
    await screen.findByRole('heading', { name: 'Amina' });
    await screen.findByText('2 nieuwe dingen');
    expect(document.documentElement.dataset).toHaveProperty('ready');
  });

  test('everything to tap on has words and a picture', async () => {
    for (const page of [openChildren, openChild, openEntry]) {
      const { unmount } = page();
      await screen.findAllByRole('heading', { name: /Amina/ });
      const main = within(screen.getByRole('main'));
      const found = [...main.queryAllByRole('link'), ...main.queryAllByRole('button')];
      expect(found.length).toBeGreaterThan(2);
      for (const one of found) {
        expect(one.textContent).not.toBe('');
        await waitFor(() =>
          expect(one.querySelector('svg'), String(one.textContent)).not.toBeNull(),
        );
      }
      unmount();
    }
  });

  test('of several children each is named on every button, so that words go to the right one', async () => {
    const samir = { id: 'samir', name: 'Samir', role: 'pupil' as const };
    const brother = { ...roster, name: 'Samir', people: [samir, ...roster.people.slice(1)] };
    await givenPortfolio(me, 'parent', brother, 'portfolio-2');
    openChildren();
    const tell = await screen.findByRole('link', { name: 'Vertel over Samir' });
    expect(tell.getAttribute('href')).toBe('/kind/portfolio-2/thuis');
    screen.getByRole('link', { name: 'Vertel over Amina' });
    screen.getByRole('link', { name: 'Bekijk Samir' });
    expect(screen.queryByRole('link', { name: 'Foto' })).toBeNull();
  });

  test('another language stands large, and Dutch small below it', async () => {
    await changeLanguage('ar');
    i18next.addResource('ar', 'home-entries', 'ways.words', 'كلمات');
    openChildren();
    await screen.findByRole('heading', { name: 'Amina' });
    const dutch = screen.getByText('Woorden', { selector: 'bdi' }).parentElement;
    expect(dutch?.getAttribute('lang')).toBe('nl');
    expect(dutch?.parentElement?.textContent).toBe('كلماتWoorden');
  });
});

describe('in three taps', () => {
  const open = (at: string) => openEntry(`/kind/portfolio-1/thuis${at}`);

  test('a photo, a voice and words stand on the page of the child, and at home with one child', async () => {
    for (const page of [openChildren, openChild]) {
      const { unmount } = page();
      await screen.findByRole('heading', { name: 'Vertel iets over Amina' });
      const links = ['Foto', 'Stem', 'Woorden'].map((name) =>
        screen.getByRole('link', { name }).getAttribute('href'),
      );
      expect(links).toEqual([
        '/kind/portfolio-1/thuis?met=foto',
        '/kind/portfolio-1/thuis?met=stem',
        '/kind/portfolio-1/thuis?met=woorden',
      ]);
      unmount();
    }
  });

  test('the camera, the recorder and the field are open at once', async () => {
    const photo = open('?met=foto');
    await screen.findByRole('button', { name: 'Neem een foto' });
    photo.unmount();
    const voice = open('?met=stem');
    await screen.findByRole('button', { name: 'Neem op' });
    voice.unmount();
    open('?met=woorden');
    const field = await screen.findByLabelText(/Wat deed uw kind thuis/);
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(screen.queryByRole('button', { name: 'Neem op' })).toBeNull();
  });

  test('the child is named in the heading and on the button', async () => {
    open('');
    await screen.findByRole('heading', { name: 'Over Amina' });
    screen.getByRole('button', { name: 'Klaar voor Amina' });
  });
});

describe('one child', () => {
  test('what the child shared opens for reading, the newest first', async () => {
    await givenRecord(
      me,
      { record: 'r1', kind: 'entry', author: 'amina' },
      {
        title: 'Taart gebakken',
        kept: 1,
      },
    );
    openChild();
    const link = await screen.findByRole('link', { name: /Taart gebakken/ });
    expect(link.getAttribute('href')).toBe('/lezen/portfolio-1/r1');
  });

  test('an answer that someone is still writing is not shown', async () => {
    await givenRecord(me, { record: 'r1', kind: 'reply', author: 'teacher' }, { text: 'Ik den' });
    openChild();
    await screen.findByText(/Uw kind deelt nog niets met u/);
  });

  test('a guessed address shows the same page as one that never existed', async () => {
    openChild('portfolio-2');
    await screen.findByRole('heading', { name: 'Dit is hier niet' });
  });
});

describe('something from home', () => {
  test('is written, kept on this device and offered to the child alone', async () => {
    openEntry();
    await user.type(await screen.findByLabelText(/Wat deed uw kind thuis/), 'Zij kookte soep.');
    await user.click(screen.getByRole('button', { name: 'Klaar voor Amina' }));
    await screen.findByText('Bewaard op dit toestel.');
    await screen.findByText('Alleen uw kind mag dit lezen.');
    const [draft] = await written();
    expect(draft).toMatchObject({
      op: 'put',
      kind: 'home-entry',
      audience: [{ to: 'role:pupil', until: null }],
    });
  });

  test('cannot be kept empty, and says what to do', async () => {
    openEntry();
    await user.click(await screen.findByRole('button', { name: 'Klaar voor Amina' }));
    await screen.findByText('Schrijf eerst iets.');
    expect(await written()).toEqual([]);
  });

  test('a pasted book: what fits is kept, and the rest is offered as a file', async () => {
    openEntry();
    const field = await screen.findByLabelText(/Wat deed uw kind thuis/);
    await user.click(field);
    await user.paste('woord '.repeat(2_000));
    await screen.findByText('Deze tekst is te lang. Het begin staat hier.');
    screen.getByRole('button', { name: 'Bewaar de rest als bestand' });
    expect(field).toHaveProperty('value', 'woord '.repeat(2_000).slice(0, 8_000));
    await user.click(screen.getByRole('button', { name: 'Klaar voor Amina' }));
    await screen.findByText('Alleen uw kind mag dit lezen.');
  });

  test('a few characters too many stay in sight until they are shortened by hand', async () => {
    openEntry();
    const field = await screen.findByLabelText(/Wat deed uw kind thuis/);
    await user.click(field);
    await user.paste('a'.repeat(8_002));
    await screen.findByText('Uw tekst is te lang. Maak hem 2 tekens korter.');
    await user.click(screen.getByRole('button', { name: 'Klaar voor Amina' }));
    expect(field).toHaveProperty('value', 'a'.repeat(8_002));
    await user.type(field, '{Backspace}{Backspace}');
    await user.click(screen.getByRole('button', { name: 'Klaar voor Amina' }));
    await screen.findByText('Alleen uw kind mag dit lezen.');
  });

  test('unfinished words are found again on the next visit', async () => {
    const { unmount } = openEntry();
    await user.type(await screen.findByLabelText(/Wat deed uw kind thuis/), 'Zij kookte');
    await waitFor(async () => expect(await written()).toHaveLength(1));
    unmount();
    openEntry();
    await waitFor(async () =>
      expect(await screen.findByLabelText(/Wat deed uw kind thuis/)).toHaveProperty(
        'value',
        'Zij kookte',
      ),
    );
  });

  test('says so when the child lets the school read it', async () => {
    const audience = [
      { to: 'role:pupil' as const, until: null },
      { to: 'role:teacher' as const, until: null },
    ];
    await givenRecord(
      me,
      { record: 'h1', kind: 'home-entry', author: me, audience },
      {
        text: 'Soep',
        kept: 1,
      },
    );
    openEntry('/kind/portfolio-1/thuis/h1');
    await screen.findByText('Uw kind toont dit ook aan school.');
  });

  test("someone else's record at this address is not here", async () => {
    await givenRecord(me, { record: 'e1', kind: 'entry', author: 'amina' }, { kept: 1 });
    openEntry('/kind/portfolio-1/thuis/e1');
    await screen.findByRole('heading', { name: 'Dit is hier niet' });
  });

  test('the answer of the child stands below it', async () => {
    await givenRecord(
      me,
      { record: 'h1', kind: 'home-entry', author: me },
      {
        text: 'Soep',
        kept: 1,
      },
    );
    await givenRecord(
      me,
      { record: 'a1', kind: 'reply', author: 'amina', about: 'h1' },
      {
        text: 'Lekker hè',
        kept: 2,
      },
    );
    openEntry('/kind/portfolio-1/thuis/h1');
    await screen.findByText('Lekker hè');
  });
});
