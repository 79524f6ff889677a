import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ClassImportPage } from '#features/school/class-import-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import type { SchoolCommand, SchoolView } from '#sync/school.ts';
import {
  type Asked,
  freshDevice,
  openScreen,
  signedInAs,
  withSchool,
} from '../../support/screen.tsx';

const noor = {
  id: 'noor',
  name: 'Noor El Amrani',
  role: 'pupil',
  language: null,
  card: 'none',
  follows: [],
} satisfies SchoolView['people'][number];
const view: SchoolView = {
  school: { id: 'school', name: 'De Wissel' },
  classes: [{ id: 'class-3a', name: '3A', groups: ['2G'], pupils: ['noor'], teachers: [] }],
  people: [noor],
  held: [],
};

let asked: Asked[];
let answerCommands: () => [number, unknown];

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['school']);
  await signedInAs('admin');
  answerCommands = () => [200, {}];
  asked = withSchool(({ path }) => {
    if (path.endsWith('/school')) return [200, view];
    return path.endsWith('/commands') ? answerCommands() : [404, { reason: 'not-found' }];
  });
});

async function openImport() {
  openScreen({ path: '/school/klas/nieuw', at: '/school/klas/nieuw', page: <ClassImportPage /> });
  return { names: await screen.findByLabelText('Namen'), user: userEvent.setup() };
}

const sent = () =>
  asked
    .filter(({ path }) => path.endsWith('/commands'))
    .map(({ body }) => (body as { commands: SchoolCommand[] }).commands);
const lines = () =>
  within(screen.getByRole('list', { name: 'Dit komt erbij' })).getAllByRole('listitem');
const words = (element: Element | undefined) => element?.textContent ?? '';

test('a pasted list is shown with its problems in words, and nothing is sent before "Voeg toe"', async () => {
  const { names, user } = await openImport();
  await user.type(screen.getByLabelText('Naam van de klas'), '3A');
  await user.click(names);
  await user.paste('Noor El Amrani\nSam\nSam\n=HYPERLINK("http://x.example")\nLotte');
  expect(lines().map(words)).toEqual([
    expect.stringContaining('Deze naam staat al in de klas.'),
    expect.stringContaining('Sam'),
    expect.stringContaining('Deze naam staat er 2 keer.'),
    expect.stringContaining('Dit is een formule.'),
    expect.stringContaining('Lotte'),
  ]);
  expect(screen.queryByRole('link', { name: /HYPERLINK/ })).toBeNull();
  expect(sent()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Voeg 2 leerlingen toe' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).toEqual([
    {
      do: 'add-pupils',
      class: 'class-3a',
      pupils: [
        { id: expect.any(String), name: 'Sam' },
        { id: expect.any(String), name: 'Lotte' },
      ],
    },
  ]);
  await waitFor(() =>
    expect(screen.getByLabelText('address').textContent).toBe('/school/klas/class-3a'),
  );
});

test('a file in windows-1252 fills the list, and says so', async () => {
  const { names, user } = await openImport();
  const bytes = Uint8Array.from('Naam;Voornaam;Klas\r\n\u00c7elik;Zo\u00eb;4B', (sign) =>
    sign.charCodeAt(0),
  );
  await user.upload(screen.getByLabelText('Kies een bestand'), new File([bytes], 'klas.csv'));
  expect(await screen.findByText('klas.csv is gelezen. Kijk de namen na.')).toBeTruthy();
  expect((names as HTMLTextAreaElement).value).toContain('Zoë');
  expect(lines().map(words)).toEqual([expect.stringContaining('Zoë Çelik')]);
  expect((screen.getByLabelText(/Welke groep is 4B/) as HTMLSelectElement).value).toBe('2G');
});

test('a file that is no list says what to do, and the words stay', async () => {
  const { names, user } = await openImport();
  await user.click(names);
  await user.paste('Noor');
  await user.upload(
    screen.getByLabelText('Kies een bestand'),
    new File(['PK\u0003\u0004…'], 'klas.csv'),
  );
  expect(await screen.findByText(/Bewaar het als CSV/)).toBeTruthy();
  expect((names as HTMLTextAreaElement).value).toBe('Noor');
});

test('the same list again adds nobody', async () => {
  const { names, user } = await openImport();
  await user.type(screen.getByLabelText('Naam van de klas'), '3A');
  await user.click(names);
  await user.paste('Noor El Amrani');
  const add = screen.getByRole('button', { name: 'Toevoegen' }) as HTMLButtonElement;
  expect(add.disabled).toBe(true);
});

test('a pupil of another class comes along when the person says it is the same one', async () => {
  const { names, user } = await openImport();
  await user.type(screen.getByLabelText('Naam van de klas'), '4A');
  await user.click(names);
  await user.paste('Noor El Amrani');
  await user.selectOptions(screen.getByLabelText('Keuze voor Noor El Amrani'), 'Dezelfde leerling');
  await user.click(screen.getByRole('button', { name: 'Voeg 1 leerling toe' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]?.[1]).toMatchObject({ pupils: [{ id: 'noor', name: 'Noor El Amrani' }] });
});

test('when the answer is lost, the words stay and the same ids are sent again', async () => {
  answerCommands = () => [500, { reason: 'unexpected' }];
  const { names, user } = await openImport();
  await user.type(screen.getByLabelText('Naam van de klas'), '3A');
  await user.click(names);
  await user.paste('Sam');
  await user.click(screen.getByRole('button', { name: 'Voeg 1 leerling toe' }));
  expect(await screen.findByText('Dat lukte niet. Wat je typte, blijft staan.')).toBeTruthy();
  expect((names as HTMLTextAreaElement).value).toBe('Sam');
  answerCommands = () => [200, {}];
  await user.click(screen.getByRole('button', { name: 'Voeg 1 leerling toe' }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual(sent()[0]);
});
