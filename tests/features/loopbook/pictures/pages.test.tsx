import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { CanPage } from '#features/loopbook/pictures/can-page.tsx';
import { PeoplePage } from '#features/loopbook/pictures/people-page.tsx';
import { StepsPage } from '#features/loopbook/pictures/steps-page.tsx';
import { ThenAndNowPage } from '#features/loopbook/pictures/then-and-now-page.tsx';
import { WantPage } from '#features/loopbook/pictures/want-page.tsx';
import { WorkPage } from '#features/loopbook/pictures/work-page.tsx';
import { paths } from '#ui/paths.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../../support/screen.tsx';
import { photo, voice } from './told.ts';

const me = 'person-pupil';
const user = userEvent.setup();
const open = (path: string, page: ReactNode, search = '') =>
  openScreen({ path, at: `${path}${search}`, page });

let made = 0;
const wrote = async (fields: Record<string, unknown>, kind = 'entry', author = me) => {
  made += 1;
  await givenRecord(me, { record: `r${made}`, kind, author }, { kept: 1, ...fields });
  return `r${made}`;
};

/** The table of a picture, as who opens it reads it. */
async function rowsOfTable(place = 0) {
  const openers = await screen.findAllByText('Lees als tabel');
  await user.click(openers[place] as HTMLElement);
  const table = screen.getAllByRole('table')[place] as HTMLElement;
  return within(table)
    .getAllByRole('row')
    .map((row) => row.textContent);
}

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', {
    space: 'portfolio',
    name: 'Amina Haddad',
    groups: ['OKAN'],
    people: [{ id: me, name: 'Amina Haddad', role: 'pupil' }],
  });
});

describe('before there is anything', () => {
  test.each([
    [paths.can, <CanPage key="can" />, 'Hier komt wat jij kan.', 'how-i-learn'],
    [paths.want, <WantPage key="want" />, 'Hier komt wat jij wil.', 'this-or-that'],
    [paths.work, <WorkPage key="work" />, 'Hier komt het werk dat jij zag.', 'work-nearby'],
    [paths.people, <PeoplePage key="people" />, 'Hier komen jouw mensen.', 'my-people'],
    [paths.steps, <StepsPage key="steps" />, 'Hier komen jouw stappen.', 'small-step'],
    [
      paths.thenAndNow,
      <ThenAndNowPage key="pair" />,
      'Hier liggen toen en nu naast elkaar.',
      'then-and-now',
    ],
  ])('%s says what will come, and proposes a card that fits', async (path, page, words, card) => {
    open(path, page);
    await screen.findByText(words);
    const link = screen
      .getAllByRole('link')
      .find((one) => one.getAttribute('href') === `/kaarten/${card}`);
    expect(link).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Druk af' })).toBeNull();
  });
});

describe('what I can', () => {
  test('each strength has its examples under it, and says that nobody else sees it', async () => {
    await wrote({
      activity: 'strong-three',
      'answer.three': ['calm'],
      'answer.example': { calm: 'Ik bleef rustig op stage' },
    });
    await wrote({ activity: 'proud-moment', 'answer.what': 'Mijn taart' });
    open(paths.can, <CanPage />);
    const card = (await screen.findByRole('heading', { name: 'Rustig blijven' })).closest('li');
    within(card as HTMLElement).getByText('Ik bleef rustig op stage');
    screen.getByText('Alleen jij ziet deze bladzijde.');
    expect((await rowsOfTable())[1]).toMatch(/^Rustig blijvenIk bleef rustig op stage/);
    expect((await rowsOfTable(1))[1]).toMatch(/^Mijn trotse momentMijn taart/);
  });

  test('what is not finished stands in no picture', async () => {
    await givenRecord(
      me,
      { record: 'draft', kind: 'entry', author: me },
      { activity: 'how-i-learn', 'answer.ways': ['do'] },
    );
    open(paths.can, <CanPage />);
    await screen.findByText('Hier komt wat jij kan.');
  });

  test('what home saw stands among the moments', async () => {
    await wrote({ activity: 'child-can', 'answer.what': 'Ze kookt goed' }, 'home-entry', 'huda');
    open(paths.can, <CanPage />);
    await screen.findAllByText('Ze kookt goed');
  });
});

test('what I want: the order, the sides and the groups are those of the pupil', async () => {
  await wrote({ activity: 'what-counts', 'answer.order': ['help', 'pay'] });
  await wrote({ activity: 'this-or-that', 'answer.choices': { place: 'b' } });
  await wrote({ activity: 'energy-or-tired', 'answer.lessons': { 'lesson-sport': 5 } });
  await wrote({ activity: 'noise-dirt-heat', 'answer.sort': { noise: 'not' } });
  open(paths.want, <WantPage />);
  await screen.findByRole('heading', { name: 'Wat telt voor mij' });
  expect(await rowsOfTable(0)).toEqual(['PlaatsKaart', '1Anderen helpen', '2Goed verdienen']);
  expect(await rowsOfTable(1)).toEqual(['Kaart', 'Buiten']);
  expect(await rowsOfTable(2)).toEqual(['KaartWaar', 'SportGeeft energie']);
  expect(await rowsOfTable(3)).toEqual(['KaartWaar', 'LawaaiNiet']);
});

test('work that I saw: its photo, its words, and the way to the whole', async () => {
  const record = await wrote({
    activity: 'work-nearby',
    'answer.which': 'De bakker om de hoek',
    'medium.1a.places': photo(),
  });
  open(paths.work, <WorkPage />);
  const link = await screen.findByRole('link', { name: 'Werk in mijn buurt' });
  expect(link.getAttribute('href')).toBe(`/loopboek/portfolio-1/${record}`);
  expect(link.closest('article')?.querySelector('[data-medium="photo"]')).toBeTruthy();
});

test('my people: each name in its ring, and who was spoken to', async () => {
  await wrote({ activity: 'my-people', 'answer.people': { mama: 'near', خالتي: 'far' } });
  await wrote({
    activity: 'who-did-i-talk-to',
    'answer.who': { id: null, name: 'nonkel' },
    'medium.1a.said': voice,
  });
  open(paths.people, <PeoplePage />);
  await screen.findAllByText('خالتي');
  expect(await rowsOfTable(0)).toEqual(['WieWaar', 'mamaDichtbij', 'خالتيVerder weg']);
  screen.getByRole('link', { name: 'nonkel' });
  screen.getByRole('button', { name: /Luister/ });
});

test('my steps: how each went, in words', async () => {
  await wrote({ text: 'Bellen', day: '2026-11-20', lookBack: 'not' }, 'step');
  await wrote({ text: 'Vragen', day: '2026-11-28' }, 'step');
  open(paths.steps, <StepsPage />);
  const steps = (await screen.findAllByRole('listitem')).map((one) => one.textContent);
  expect(steps[0]).toMatch(/^Vragen.*Nu bezig$/);
  expect(steps[1]).toMatch(/^Bellen.*niet gelukt$/);
});

describe('then and now', () => {
  test('any two pieces are laid side by side, and the address knows which', async () => {
    const old = await wrote({ activity: 'free', 'answer.text': 'Mijn eerste zin' });
    const next = await wrote({ activity: 'free', 'answer.text': 'Een heel verhaal' });
    open(paths.thenAndNow, <ThenAndNowPage />, `?toen=${old}`);
    const then = await screen.findByRole('region', { name: 'Toen' });
    within(then).getByText('Mijn eerste zin');
    await user.selectOptions(screen.getByLabelText('Kies iets van nu'), next);
    await within(screen.getByRole('region', { name: 'Nu' })).findByText('Een heel verhaal');
  });
});
