import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { CardsPage } from '#features/school/cards-page.tsx';
import { PersonPage } from '#features/school/person-page.tsx';
import { SchoolClassPage } from '#features/school/school-class-page.tsx';
import { SchoolPage } from '#features/school/school-page.tsx';
import { SetUpPage } from '#features/school/set-up-page.tsx';
import { StaffPage } from '#features/school/staff-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import type { SchoolCommand, SchoolView } from '#sync/school.ts';
import {
  type Asked,
  freshDevice,
  openScreen,
  signedInAs,
  withoutNetwork,
  withSchool,
} from '../../support/screen.tsx';

type Person = SchoolView['people'][number];
const aPerson = (id: string, role: Person['role'], more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  role,
  language: null,
  card: 'none',
  follows: [],
  ...more,
});

let view: SchoolView;
let asked: Asked[];
const card = {
  secret: 'a-secret-of-24-characters',
  code: 'ABCD1234',
  codeUntil: 1_795_000_000_000,
};

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['school']);
  await signedInAs('admin');
  view = {
    school: { id: 'school', name: 'De Wissel' },
    classes: [
      { id: 'class-3a', name: '3A', groups: ['2G'], pupils: ['Noor', 'Sam'], teachers: ['Ann'] },
    ],
    people: [
      aPerson('Noor', 'pupil'),
      aPerson('Sam', 'pupil', { card: 'used' }),
      aPerson('Rima', 'parent', { language: 'ar', follows: ['Noor'] }),
      aPerson('Ann', 'teacher'),
      aPerson('Bo', 'teacher'),
      aPerson('Ben', 'counsellor'),
    ],
    held: [{ by: 'Sam', kind: 'entry', reason: 'not-member', received: 1_795_000_000_000 }],
  };
  asked = withSchool(({ path, body }) => {
    if (path === '/api/set-up') {
      return [
        200,
        {
          person: { id: 'me', name: 'Griet', role: 'admin' },
          school: { id: 's', name: 'De Brug' },
        },
      ];
    }
    if (path.endsWith('/school')) return [200, view];
    if (!path.endsWith('/cards')) return [200, {}];
    const { people } = body as { people: string[] };
    const cards = people.map((id) => {
      const { name, role, language } =
        view.people.find((one) => one.id === id) ?? aPerson(id, 'admin');
      return { person: id, name, role, language, class: role === 'pupil' ? '3A' : null, ...card };
    });
    return [200, { cards }];
  });
});

const sent = (): SchoolCommand[] =>
  asked
    .filter(({ path }) => path.endsWith('/commands'))
    .flatMap(({ body }) => (body as { commands: SchoolCommand[] }).commands);
const bodiesOf = (end: string) =>
  asked.filter(({ path }) => path.endsWith(end)).map(({ body }) => body);

test('the school shows classes, team and what did not arrive, without a word of it', async () => {
  openScreen({ path: '/', at: '/', page: <SchoolPage /> });
  expect(await screen.findByRole('heading', { name: 'De Wissel' })).toBeTruthy();
  expect(
    screen.getByRole('link', { name: /3A.*2 leerlingen · 1 leraar.*1 kaart te maken/ }),
  ).toBeTruthy();
  expect(screen.getByText('Een kaart. Mag hier niet meer schrijven.')).toBeTruthy();
});

test('without a connection the school says so, and tries again when asked', async () => {
  withoutNetwork();
  await signedInAs('admin', 'Griet', 'another-admin');
  openScreen({ path: '/', at: '/', page: <SchoolPage /> });
  expect(await screen.findByText(/Dit kan alleen met internet/)).toBeTruthy();
  withSchool(() => [200, view]);
  await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  expect(await screen.findByRole('heading', { name: 'De Wissel' })).toBeTruthy();
});

test('a teacher is put with a class at once, and taken off after a question', async () => {
  openScreen({
    path: '/school/klas/:class',
    at: '/school/klas/class-3a',
    page: <SchoolClassPage />,
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Bo' }));
  await waitFor(() =>
    expect(sent()).toEqual([{ do: 'put-teacher', class: 'class-3a', teacher: 'Bo' }]),
  );
  await waitFor(() =>
    expect((screen.getByRole('checkbox', { name: 'Ann' }) as HTMLInputElement).disabled).toBe(
      false,
    ),
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ann' }));
  expect(sent()).toHaveLength(1);
  expect(screen.getByText('Ann leest dan niets meer van deze klas.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Haal weg' }));
  await waitFor(() =>
    expect(sent()[1]).toEqual({ do: 'take-teacher', class: 'class-3a', teacher: 'Ann' }),
  );
});

test('a parent is added to a pupil with the language of the family', async () => {
  openScreen({ path: '/school/mensen/:person', at: '/school/mensen/Sam', page: <PersonPage /> });
  await userEvent.type(await screen.findByLabelText('Naam van de ouder'), ' Omar  Haddad ');
  await userEvent.selectOptions(screen.getByLabelText('Taal van de ouder'), 'العربية');
  await userEvent.click(screen.getByRole('button', { name: 'Voeg een ouder toe' }));
  await waitFor(() =>
    expect(sent()).toEqual([
      {
        do: 'add-parent',
        id: expect.any(String),
        name: 'Omar Haddad',
        language: 'ar',
        children: ['Sam'],
      },
    ]),
  );
});

test('of many teachers those of the class are shown, and another one is sought by name', async () => {
  const many = Array.from({ length: 14 }, (_, place) => aPerson(`Leraar ${place}`, 'teacher'));
  view.people.push(...many, aPerson('Zoë Maes', 'teacher'));
  openScreen({
    path: '/school/klas/:class',
    at: '/school/klas/class-3a',
    page: <SchoolClassPage />,
  });
  await userEvent.type(await screen.findByRole('combobox', { name: 'Zoek nog een leraar' }), 'zoe');
  expect(screen.queryByRole('checkbox', { name: 'Zoë Maes' })).toBeNull();
  await userEvent.click(await screen.findByRole('option', { name: 'Zoë Maes' }));
  await userEvent.click(screen.getByRole('button', { name: 'Koppel' }));
  await waitFor(() =>
    expect(sent()).toEqual([{ do: 'put-teacher', class: 'class-3a', teacher: 'Zoë Maes' }]),
  );
});

test('a parent who is there already is linked to another child', async () => {
  openScreen({ path: '/school/mensen/:person', at: '/school/mensen/Sam', page: <PersonPage /> });
  await userEvent.type(
    await screen.findByRole('combobox', { name: 'Of kies een ouder die er al is' }),
    'rim',
  );
  await userEvent.click(await screen.findByRole('option', { name: /^Rima/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Koppel' }));
  await waitFor(() =>
    expect(sent()).toEqual([{ do: 'link-parent', parent: 'Rima', child: 'Sam' }]),
  );
});

test('a counsellor is put with pupils, class by class', async () => {
  openScreen({ path: '/school/mensen/:person', at: '/school/mensen/Ben', page: <PersonPage /> });
  await userEvent.selectOptions(await screen.findByLabelText('Kies een klas'), '3A');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Noor' }));
  await waitFor(() =>
    expect(sent()).toEqual([{ do: 'put-counsellor', counsellor: 'Ben', pupils: ['Noor'] }]),
  );
});

test('a lost card is withdrawn after a question', async () => {
  openScreen({ path: '/school/mensen/:person', at: '/school/mensen/Sam', page: <PersonPage /> });
  await userEvent.click(await screen.findByRole('button', { name: 'Trek de kaart in' }));
  expect(bodiesOf('/withdraw')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Trek in' }));
  await waitFor(() => expect(bodiesOf('/withdraw')).toEqual([{ person: 'Sam' }]));
});

test('somebody with a name that is in the team already is added only when it is somebody else', async () => {
  openScreen({ path: '/school/team', at: '/school/team', page: <StaffPage /> });
  await userEvent.type(await screen.findByLabelText('Voornaam en naam'), 'ann');
  await userEvent.click(screen.getByRole('button', { name: 'Voeg iemand toe' }));
  expect(sent()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Ja, het is iemand anders' }));
  await waitFor(() =>
    expect(sent()).toMatchObject([{ do: 'add-staff', name: 'ann', role: 'teacher' }]),
  );
});

test('cards are made first for those who have none; all of them only when chosen', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  openScreen({
    path: '/school/kaarten/:class',
    at: '/school/kaarten/class-3a',
    page: <CardsPage />,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Maak 1 kaart' }));
  expect(bodiesOf('/cards')).toEqual([{ people: ['Noor'], renewPictures: false }]);
  const sheet = await screen.findByRole('list', { name: 'Kaarten om te knippen' });
  expect(within(sheet).getAllByRole('listitem')).toHaveLength(1);
  expect(within(sheet).getByText('ABCD 1234')).toBeTruthy();
  expect(within(sheet).getByRole('img', { name: 'QR-code van Noor' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Druk af' }));
  expect(print).toHaveBeenCalledOnce();
});

test('the card of a parent speaks the language of the family, from its own side', async () => {
  openScreen({
    path: '/school/kaarten/:class',
    at: '/school/kaarten/class-3a',
    page: <CardsPage />,
  });
  await userEvent.click(await screen.findByRole('radio', { name: 'Ouders' }));
  await userEvent.click(screen.getByRole('button', { name: 'Maak 1 kaart' }));
  const sheet = await screen.findByRole('list', { name: 'Kaarten om te knippen' });
  const own = sheet.querySelector('[lang="ar"]');
  expect(own?.getAttribute('dir')).toBe('rtl');
  expect(within(sheet).getByText('Ouder van Noor')).toBeTruthy();
  expect(sheet.querySelector('div[lang="nl"]')?.textContent).toContain('uw kind');
});

test('the link of a new school asks for two names, and shows the card of who runs it', async () => {
  await freshDevice();
  asked = withSchool(({ path }) => {
    if (path !== '/api/set-up')
      return [
        200,
        {
          cards: [
            { person: 'me', name: 'Griet', role: 'admin', language: null, class: null, ...card },
          ],
        },
      ];
    return [
      200,
      { person: { id: 'me', name: 'Griet', role: 'admin' }, school: { id: 's', name: 'De Brug' } },
    ];
  });
  openScreen({
    path: '/begin',
    at: '/begin#token-of-a-new-school',
    page: <SetUpPage />,
    isOpenPage: true,
  });
  await userEvent.type(await screen.findByLabelText('Naam van de school'), 'De Brug');
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(asked).toEqual([]);
  expect(screen.getByText('Vul dit nog in.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Jouw naam'), 'Griet');
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await screen.findByText('ABCD 1234')).toBeTruthy();
  expect(bodiesOf('/api/set-up')).toEqual([
    { token: 'token-of-a-new-school', school: 'De Brug', admin: 'Griet' },
  ]);
  expect(screen.getByLabelText('address').textContent).toBe('/begin');
});

test('the office chooses how long notes stay, and reads that nothing goes for a month', async () => {
  openScreen({ path: '/', at: '/', page: <SchoolPage /> });
  await userEvent.click(await screen.findByRole('button', { name: "Hoelang nota's blijven" }));
  const dialog = within(screen.getByRole('dialog'));
  dialog.getByText('Na een nieuwe keuze gaat er 30 dagen niets weg.');
  await userEvent.click(dialog.getByLabelText('Nog twee schooljaren langer'));
  await userEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = asked.flatMap(
    ({ body }) => (body as { commands?: SchoolCommand[] })?.commands ?? [],
  );
  expect(sent).toEqual([{ do: 'keep-notes', years: 2 }]);
});
