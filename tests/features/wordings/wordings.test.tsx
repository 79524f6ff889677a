import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { keepsBlanks } from '#domain/wording.ts';
import { SchoolWordings } from '#features/wordings/school-wordings.tsx';
import { wordingsFile } from '#features/wordings/wordings-file.ts';
import { WordingsPage } from '#features/wordings/wordings-page.tsx';
import { putWordings, textOfApp } from '#i18n/put-wordings.ts';
import { changeLanguage, loadTexts } from '#i18n/texts.ts';
import { useText } from '#i18n/use-text.ts';
import {
  freshDevice,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { stored } from '../../support/stored.ts';

const me = 'person-admin';
const school: Roster = { space: 'school', name: 'De Wissel', groups: [], people: [] };
const ofSchool = {
  space: 'school-1',
  kind: 'wording',
  author: 'colleague',
  audience: [{ to: 'role:admin' as const, until: null }],
};
const back = { language: 'nl', namespace: 'ui', key: 'page.back' };
const user = userEvent.setup();

function Back() {
  return <p>{useText('ui')('page.back')}</p>;
}

function Hello() {
  return <p>{useText('today')('hello', { name: 'Amina' })}</p>;
}

function Title() {
  return <p>{useText('today')('title')}</p>;
}

const openPage = () =>
  openScreen({ path: '/school/teksten', at: '/school/teksten', page: <WordingsPage /> });

beforeEach(async () => {
  await freshDevice();
  putWordings([], keepsBlanks);
  await signedInAs('admin');
  await givenSchool(me, 'admin', school);
});

test('what the school says better stands on the screen, and goes when it is taken back', async () => {
  render(<Back />);
  screen.getByText('Terug');
  act(() => putWordings([{ ...back, text: 'Ga terug' }], keepsBlanks));
  screen.getByText('Ga terug');
  expect(textOfApp(back)).toBe('Terug');
  act(() => putWordings([], keepsBlanks));
  screen.getByText('Terug');
});

test('it also stands in a language and in a file that come later', async () => {
  const french = { language: 'fr', namespace: 'today', key: 'title', text: 'Ce jour-ci' };
  putWordings([french], keepsBlanks);
  await changeLanguage('fr');
  await loadTexts(['today']);
  render(<Title />);
  await screen.findByText('Ce jour-ci');
});

test('a correction that lost a blank, or is of no text at all, changes nothing', async () => {
  await loadTexts(['today']);
  putWordings(
    [
      { language: 'nl', namespace: 'today', key: 'hello', text: 'Hallo jij' },
      { language: 'nl', namespace: 'ui', key: 'constructor.name', text: 'x' },
      { language: 'nl', namespace: 'nowhere', key: '__proto__.x', text: 'x' },
    ],
    keepsBlanks,
  );
  render(<Hello />);
  await screen.findByText('Dag Amina');
  expect(Object.name).toBe('Object');
});

test('corrections of the school arrive as records, and are laid over the texts', async () => {
  await givenRecord(me, { ...ofSchool, record: 'w1' }, { ...back, text: 'Ga terug' });
  openScreen({
    path: '/',
    at: '/',
    page: (
      <>
        <SchoolWordings />
        <Back />
      </>
    ),
  });
  await screen.findByText('Ga terug');
});

test('a text is found, said better and kept for the school; a lost blank is told', async () => {
  openPage();
  await user.type(await screen.findByRole('searchbox'), 'Dag');
  const field = await screen.findByDisplayValue('Dag {{name}}');
  await user.clear(field);
  await user.paste('Hallo');
  await screen.findByText('Laat {{name}} staan. Daar komt een naam of een getal.');
  await user.clear(field);
  await user.paste('Hallo {{name}}');
  const card = field.closest('div')?.parentElement;
  const save = [...(card?.querySelectorAll('button') ?? [])].find(
    (button) => button.textContent === 'Bewaar de tekst',
  );
  await user.click(save as HTMLElement);
  await waitFor(async () =>
    expect((await stored(me, 'wording'))[0]?.fields).toMatchObject({
      language: ['nl'],
      namespace: ['today'],
      key: ['hello'],
      text: ['Hallo {{name}}'],
    }),
  );
});

test('taking back what a colleague corrected says so in a record of one’s own', async () => {
  await givenRecord(me, { ...ofSchool, record: 'w1' }, { ...back, text: 'Ga terug' });
  openPage();
  await user.click(await screen.findByRole('button', { name: 'Neem terug' }));
  await screen.findByText('Je school verbeterde nog geen tekst.');
  const views = await stored(me, 'wording');
  expect(views).toHaveLength(2);
  expect(views.find(({ mine }) => mine)?.fields).toMatchObject({ key: ['page.back'] });
  expect(views.find(({ mine }) => mine)?.fields.text).toBeUndefined();
});

test('the file says of each text where it stands, what it was and what it is now', () => {
  const wording = { ...back, text: 'Ga terug', record: 'w1', mine: false };
  expect(JSON.parse(wordingsFile([wording], () => 'Terug'))).toEqual({
    loopboek: 'wordings',
    version: 1,
    texts: [{ ...back, was: 'Terug', text: 'Ga terug' }],
  });
});
