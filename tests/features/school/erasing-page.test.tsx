import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualFarewellDay } from '#domain/farewell.ts';
import { ErasingPage } from '#features/school/erasing-page.tsx';
import { PersonPage } from '#features/school/person-page.tsx';
import { SchoolPage } from '#features/school/school-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import type { SchoolView } from '#sync/school.ts';
import {
  type Asked,
  freshDevice,
  openScreen,
  signedInAs,
  withSchool,
} from '../../support/screen.tsx';

const person = (id: string, role: SchoolView['people'][number]['role']) => ({
  id,
  name: id,
  role,
  language: null,
  card: 'none' as const,
  follows: [],
});
const view: SchoolView = {
  school: { id: 'school', name: 'De Wissel' },
  classes: [{ id: 'class-3a', name: '3A', groups: ['2G'], pupils: ['Noor'], teachers: ['Ann'] }],
  people: [person('Noor', 'pupil'), person('Ann', 'teacher')],
  removed: [{ id: 'Bo', name: 'Bo', role: 'teacher', at: 1_795_000_000_000 }],
  held: [
    { by: 'Noor', kind: 'entry', reason: 'witness', received: 1_795_000_000_000 },
    { by: 'Gone', kind: 'note', reason: 'deleted', received: 1_794_000_000_000 },
  ],
};
let asked: Asked[];
let found: [number, unknown];
/** What the school is after something was done to it. */
let answer: () => SchoolView;
const user = userEvent.setup();

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['school', 'erasing']);
  await signedInAs('admin');
  answer = () => view;
  found = [
    200,
    { record: '7b2f09ac-41d6-4e8a-9c11-3b5d2f6a7e90', kind: 'entry', received: 1_795_000_000_000 },
  ];
  asked = withSchool(({ path }) => {
    if (path.endsWith('/school')) return [200, posted().length > 0 ? answer() : view];
    return path.endsWith('/find') ? found : [200, {}];
  });
});

const openErasing = () =>
  openScreen({ path: '/school/wissen/:person', at: '/school/wissen/Noor', page: <ErasingPage /> });
const posted = () => asked.filter(({ method }) => method === 'POST');

describe('erasing on a request', () => {
  test('a piece is found by its code, and erased after a reason and a question', async () => {
    openErasing();
    await user.type(await screen.findByLabelText(/Code van het stuk/), 'fcqg-kb21');
    await user.click(screen.getByRole('button', { name: 'Zoek' }));
    const kind = await screen.findByText('Een kaart of tekst');
    expect(kind.closest('[role="status"]')?.textContent).toMatch(/Een kaart of tekst · Noor · /);
    await user.click(screen.getByRole('button', { name: 'Wis dit stuk' }));
    await screen.findByText('Kies eerst wie het vroeg.');
    await user.click(screen.getByRole('radio', { name: 'Ouder of voogd' }));
    await user.click(screen.getByRole('button', { name: 'Wis dit stuk' }));
    const dialog = screen.getByRole('dialog');
    within(dialog).getByText('Niemand kan dit stuk terughalen, ook de school niet.');
    await user.click(within(dialog).getByRole('button', { name: 'Wis voorgoed' }));
    await screen.findByText('Gewist. Wie het schreef, krijgt bericht.');
    expect(posted().map(({ body }) => body)).toEqual([
      { pupil: 'Noor', code: 'fcqg-kb21' },
      {
        what: 'piece',
        pupil: 'Noor',
        record: '7b2f09ac-41d6-4e8a-9c11-3b5d2f6a7e90',
        reason: 'asked-by-parent',
      },
    ]);
  });

  test('a code of nothing here says so, and nothing can be erased', async () => {
    found = [409, { reason: 'unknown-piece' }];
    openErasing();
    await user.type(await screen.findByLabelText(/Code van het stuk/), 'XXXX-XXXX');
    await user.click(screen.getByRole('button', { name: 'Zoek' }));
    await screen.findByText('Die code hoort bij niets in dit loopboek.');
    expect(screen.queryByRole('button', { name: 'Wis dit stuk' })).toBeNull();
  });

  test('a whole loopbook goes only when its name was typed and the question answered', async () => {
    openErasing();
    await user.click(await screen.findByRole('radio', { name: 'De leerling' }));
    await user.type(screen.getByLabelText('Typ de naam van de leerling'), 'Sam');
    await screen.findByText('Die naam is anders. Typ de naam van deze leerling.');
    await user.clear(screen.getByLabelText('Typ de naam van de leerling'));
    await user.type(screen.getByLabelText('Typ de naam van de leerling'), 'noor');
    await user.click(screen.getByRole('button', { name: 'Wis het hele loopboek' }));
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Niet wissen' }),
    );
    expect(posted()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Wis het hele loopboek' }));
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Wis voorgoed' }),
    );
    await screen.findByText('Gewist. Wie het schreef, krijgt bericht.');
    expect(posted()[0]?.body).toEqual({
      what: 'loopbook',
      pupil: 'Noor',
      reason: 'asked-by-owner',
    });
  });

  test('a whole loopbook: the red button waits, and says what it waits for', async () => {
    openErasing();
    const red = await screen.findByRole('button', { name: 'Wis het hele loopboek' });
    expect(red).toBeDisabled();
    screen.getByText('Kies eerst hierboven wie het vroeg.');
    await user.click(screen.getByRole('radio', { name: 'De leerling' }));
    expect(red).toBeDisabled();
    screen.getByText('Typ eerst de naam van de leerling.');
    await user.type(screen.getByLabelText('Typ de naam van de leerling'), 'No');
    screen.getByText('Typ eerst de naam van de leerling.');
    await user.type(screen.getByLabelText('Typ de naam van de leerling'), 'or');
    expect(red).toBeEnabled();
    expect(screen.queryByText('Typ eerst de naam van de leerling.')).toBeNull();
  });

  test('only a pupil has a loopbook', async () => {
    openScreen({ path: '/school/wissen/:person', at: '/school/wissen/Ann', page: <ErasingPage /> });
    await screen.findByText('Deze leerling is er niet.');
  });
});

describe('somebody who leaves', () => {
  test('is taken out after a question that says what ends', async () => {
    openScreen({ path: '/school/mensen/:person', at: '/school/mensen/Noor', page: <PersonPage /> });
    await screen.findByRole('link', { name: 'Wissen na een vraag' });
    await user.click(screen.getByRole('button', { name: 'Haal van school' }));
    const dialog = screen.getByRole('dialog');
    within(dialog).getByText(/Daarna is ook het loopboek weg\./);
    within(dialog).getByText(/Wie terugkomt, heeft een nieuwe kaart nodig\./);
    await user.click(within(dialog).getByRole('button', { name: 'Haal van school' }));
    await screen.findByText('/', { selector: 'output' });
    expect(posted()[0]?.body).toEqual({ commands: [{ do: 'remove-person', id: 'Noor' }] });
  });

  test('keeps the own account until the day that the office chose', async () => {
    openScreen({ path: '/school/mensen/:person', at: '/school/mensen/Noor', page: <PersonPage /> });
    await user.click(
      await screen.findByRole('button', { name: 'Vertrekt, en houdt het loopboek' }),
    );
    const day = screen.getByLabelText(/Loopboek open tot en met/);
    await user.clear(day);
    await screen.findByText(/Kies een dag van morgen tot en met/);
    expect(screen.getByRole('button', { name: 'Laat vertrekken' })).toBeDisabled();
    const until = usualFarewellDay(Date.now());
    await user.type(day, until);
    await user.selectOptions(screen.getByLabelText('Wie helpt bij terugkomen?'), 'Ann');
    answer = () => ({
      ...view,
      people: [{ ...person('Noor', 'pupil'), leaves: { until, contact: 'Ann' } }],
    });
    await user.click(screen.getByRole('button', { name: 'Laat vertrekken' }));
    await screen.findByText(/Het loopboek is open tot en met/);
    await user.click(screen.getByRole('button', { name: 'Blijft toch op school' }));
    expect(posted().map(({ body }) => body)).toEqual([
      { commands: [{ do: 'say-goodbye', id: 'Noor', until, contact: 'Ann' }] },
      { commands: [{ do: 'bring-back-person', id: 'Noor' }] },
    ]);
  });

  test('stands on the school’s page with the last day, and not among who has no class', async () => {
    const leaving = { ...person('Sam', 'pupil'), leaves: { until: '2027-03-31' } };
    const left = { ...view, people: [...view.people, leaving] };
    asked = withSchool(() => [200, left]);
    openScreen({ path: '/', at: '/', page: <SchoolPage /> });
    await screen.findByText('Open tot en met woensdag 31 maart 2027');
    expect(screen.queryByText('Leerlingen zonder klas')).toBeNull();
  });

  test('can be brought back from the school’s page for thirty days', async () => {
    openScreen({ path: '/', at: '/', page: <SchoolPage /> });
    await screen.findByText(/Terughalen kan tot/);
    await user.click(screen.getByRole('button', { name: 'Haal terug' }));
    expect(posted()[0]?.body).toEqual({ commands: [{ do: 'bring-back-person', id: 'Bo' }] });
  });

  test('brought back says that a new card is needed, and where it is made', async () => {
    answer = () => ({ ...view, removed: [], people: [...view.people, person('Bo', 'teacher')] });
    openScreen({ path: '/', at: '/', page: <SchoolPage /> });
    await user.click(await screen.findByRole('button', { name: 'Haal terug' }));
    await screen.findByText('Bo is terug op school.');
    screen.getByText('De oude kaart werkt niet meer. Maak een nieuwe kaart.');
    const cards = screen.getByRole('link', { name: 'Maak een nieuwe kaart' });
    expect(cards.getAttribute('href')).toBe('/school/kaarten/team?wie=Bo');
    expect(screen.queryByText('Deze leerling heeft geen klas. Kies een klas.')).toBeNull();
  });

  test('a pupil brought back who had no class is put in one', async () => {
    answer = () => ({ ...view, removed: [], people: [...view.people, person('Bo', 'pupil')] });
    openScreen({ path: '/', at: '/', page: <SchoolPage /> });
    await user.click(await screen.findByRole('button', { name: 'Haal terug' }));
    await screen.findByText('Deze leerling heeft geen klas. Kies een klas.');
    const where = screen.getByRole('link', { name: 'Kies een klas' });
    expect(where.getAttribute('href')).toBe('/school/mensen/Bo');
  });

  test('what did not arrive is listed with a true reason, and no word of it', async () => {
    openScreen({ path: '/', at: '/', page: <SchoolPage /> });
    await screen.findByText('Een kaart. Wacht op wie het schreef.');
    screen.getByText('Een nota. Het is ondertussen weggegooid.');
    screen.getByText('Iemand die er niet meer is');
  });
});
