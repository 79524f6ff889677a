import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addDays, dayOf } from '#domain/calendar.ts';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { fieldOfPiece, pieceMark, thirdPartyMark } from '#domain/third-party.ts';
import { ThirdPartiesPage } from '#features/third-parties/third-parties-page.tsx';
import { paths } from '#ui/paths.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { stored } from '../../support/stored.ts';

const people: Roster['people'] = [
  { id: 'person-pupil', name: 'Dana', role: 'pupil' },
  { id: 'person-parent', name: 'Rima', role: 'parent' },
  { id: 'papa', name: 'Sami', role: 'parent' },
  { id: 'person-counsellor', name: 'Jo', role: 'counsellor' },
];
const alone = people.filter(({ role }) => role !== 'parent');
const today = dayOf(Date.now());
const words = { activity: 'free', 'answer.text': 'Ik hielp in de bakkerij.', kept: 1 };
const fieldsOf = (given: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(given).map(([name, one]) => [name, [one]]));
const agreed = {
  organisation: 'vdab',
  title: 'VDAB Genk',
  contact: 'Mia Peeters',
  purpose: 'Samen een stage zoeken.',
  until: addDays(today, 60),
  [fieldOfPiece('piece')]: { name: 'Bakkerij', mark: pieceMark(fieldsOf(words)) },
  kept: 1,
};
const mark = thirdPartyMark(fieldsOf(agreed));
const everybody = people.map(({ id }) => ({ to: id, until: null }));

async function given(role: Role, here = people) {
  const person = `person-${role}`;
  await signedInAs(role, people.find(({ id }) => id === person)?.name, person);
  await givenPortfolio(person, role, {
    space: 'portfolio',
    name: 'Dana',
    groups: [],
    people: here,
  });
  if (role === 'pupil') await givenPiece();
}

async function givenPiece(fields: Record<string, unknown> = words) {
  await givenRecord(
    'person-pupil',
    { record: 'piece', kind: 'entry', author: 'person-pupil' },
    fields,
  );
}

async function givenAgreement(role: Role, fields: Record<string, unknown> = agreed, more = {}) {
  const record = { record: 'one', kind: 'consent', author: 'person-pupil', ...more };
  await givenRecord(`person-${role}`, { audience: everybody, ...record }, fields);
}

let moment = 0;
async function says(role: Role, author: string, word: string, more = {}) {
  moment += 1;
  const fields = { says: word, card: mark, name: author, kept: moment, ...more };
  const record = { record: `said-${moment}`, kind: 'signature', author, about: 'one' };
  await givenRecord(`person-${role}`, { ...record, audience: everybody }, fields);
}

function open(way = '', record: string | null = 'one') {
  const at =
    record === null
      ? paths.thirdParties('portfolio-1')
      : `${paths.thirdParties('portfolio-1', record)}${way}`;
  return openScreen({ path: '/derden/:space/:record?/:way?', at, page: <ThirdPartiesPage /> });
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const pick = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('radio', { name }));
const signatures = (person: string) => stored(person, 'signature');
const theOne = async (person: string) => (await stored(person, 'consent'))[0];

configure({ defaultIgnore: 'script, style, [aria-hidden=true] *' });
beforeEach(freshDevice);
afterEach(() => vi.unstubAllGlobals());

test('a pupil writes to whom, for what, until when and which pieces; nothing is ticked by itself', async () => {
  await given('pupil');
  open('/schrijf', 'fresh');
  await press('Klaar');
  expect(await screen.findByText('Kies nog een organisatie.')).toBeTruthy();
  expect(screen.getByText('Er is nog niets gekozen om mee te gaan.')).toBeTruthy();
  expect(await stored('person-pupil', 'consent')).toEqual([]);
  await pick('VDAB');
  await userEvent.type(screen.getByLabelText('Hoe heet die organisatie?'), 'VDAB Genk');
  await userEvent.type(screen.getByLabelText(/Wie leest het daar/), 'Mia');
  await userEvent.type(screen.getByLabelText(/Waarvoor gebruiken/), 'Een stage zoeken.');
  const tick = await screen.findByRole<HTMLInputElement>('checkbox');
  expect(tick.checked).toBe(false);
  await userEvent.click(tick);
  await press('Klaar');
  await waitFor(async () => {
    const { fields, audience } = (await theOne('person-pupil')) ?? {};
    expect(fields).toMatchObject({
      organisation: ['vdab'],
      title: ['VDAB Genk'],
      until: [addDays(today, 91)],
      [fieldOfPiece('piece')]: [{ mark: pieceMark(fieldsOf(words)) }],
    });
    expect(audience).toEqual([]);
  });
});

test('an end further than a year is refused with a sentence; what was typed stays', async () => {
  await given('pupil');
  await givenAgreement('pupil', { ...agreed, until: addDays(today, 366) });
  open('/schrijf');
  await press('Klaar');
  expect(await screen.findByText(/Kies een dag van vandaag tot en met/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Tot en met welke dag/).value).toBe(
    addDays(today, 366),
  );
});

test('a pupil under eighteen agrees and asks at home: only then the parents read it', async () => {
  await given('pupil');
  await givenAgreement('pupil', agreed, { audience: [] });
  open();
  await screen.findByText('Nog niet klaar. Er gaat nog niets mee.');
  expect(screen.queryByRole('button', { name: /Ik ga akkoord/ })).toBeNull();
  await pick('Nog geen 18');
  expect(screen.getByText(/Ook een ouder of voogd beslist mee/).textContent).toContain('Rima');
  await press('Ik ga akkoord en vraag het thuis');
  await screen.findByText(/We wachten op een ouder of voogd/);
  expect(await signatures('person-pupil')).toMatchObject([
    { about: 'one', fields: { says: ['yes'], card: [mark], adult: [false] } },
  ]);
  const readers = (await theOne('person-pupil'))?.audience.map(({ to }) => to);
  expect(readers).toEqual(['papa', 'person-parent']);
  expect(screen.queryByRole('link', { name: 'Maak het boekje' })).toBeNull();
});

test('from eighteen the pupil decides alone, and no parent is asked', async () => {
  await given('pupil');
  await givenAgreement('pupil', agreed, { audience: [] });
  open();
  await pick('18 of ouder');
  await press('Ik ga akkoord');
  await screen.findByText('Iedereen die moet, gaat akkoord.');
  expect((await theOne('person-pupil'))?.audience).toEqual([]);
  expect(screen.getByRole('link', { name: 'Maak het boekje' })).toBeTruthy();
  expect(screen.getByText('Dana is 18 of ouder en beslist zelf.')).toBeTruthy();
});

test('a pupil who turned eighteen decides what a parent refused before', async () => {
  await given('pupil');
  await givenAgreement('pupil');
  await says('pupil', 'person-pupil', 'yes', { adult: false });
  await says('pupil', 'papa', 'no');
  open();
  await screen.findByText('Een ouder of voogd zegt nee. Er gaat niets mee.');
  await pick('18 of ouder');
  await press('Ik ben 18 en beslis nu zelf');
  await screen.findByText('Iedereen die moet, gaat akkoord.');
  // Who answered keeps what they signed; who only was asked reads it no more.
  const readers = (await theOne('person-pupil'))?.audience.map(({ to }) => to);
  expect(readers).toContain('papa');
  expect(readers).not.toContain('person-parent');
});

test('parents who disagree: the pupil reads a calm sentence and a way to talk, not who is right', async () => {
  await given('pupil');
  await givenAgreement('pupil');
  await says('pupil', 'person-pupil', 'yes');
  await says('pupil', 'person-parent', 'yes');
  await says('pupil', 'papa', 'no');
  open();
  await screen.findByText('Thuis denkt niet iedereen hetzelfde. Er gaat niets mee.');
  expect(screen.getByText('Praat erover met iemand van school.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ik wil praten' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Maak het boekje' })).toBeNull();
});

test('a parent says yes with their own profile, after a no too', async () => {
  await given('parent');
  await givenAgreement('parent');
  await says('parent', 'person-pupil', 'yes');
  open();
  await press(/^Nee$/);
  await screen.findByText('Een ouder of voogd zegt nee. Er gaat niets mee.');
  await press(/Ja, ik ga akkoord/);
  await screen.findByText('Iedereen die moet, gaat akkoord.');
  const all = await signatures('person-parent');
  expect(
    all
      .filter(({ mine }) => mine)
      .map(({ fields }) => fields.says?.[0])
      .sort(),
  ).toEqual(['no', 'yes']);
});

test('a parent reads what a piece is called, and its words only where the pupil showed it', async () => {
  await given('parent');
  await givenAgreement('parent');
  open();
  expect(await screen.findAllByText('Bakkerij')).toBeTruthy();
  await userEvent.click(screen.getByText('Bekijk precies wat meegaat'));
  await screen.findByText(/Dana toonde u dit niet/);
});

test('a parent in a draft is not asked yet', async () => {
  await given('parent');
  await givenAgreement('parent');
  open();
  await screen.findByText('Nog niet klaar. Er gaat nog niets mee.');
  expect(screen.queryByRole('button', { name: /akkoord/ })).toBeNull();
});

test('a parent who agreed withdraws in one tap, and that is the end of it', async () => {
  await given('parent');
  await givenAgreement('parent');
  await says('parent', 'person-pupil', 'yes');
  await says('parent', 'person-parent', 'yes');
  open();
  await press('Trek in');
  await screen.findByText(/^Rima trok dit in/);
  expect(screen.queryByRole('button', { name: /akkoord|Trek in|Nee/ })).toBeNull();
});

test('of paper that is away nothing is said before everybody agreed: none can be', async () => {
  await given('pupil');
  await givenAgreement('pupil');
  open();
  await screen.findByRole('button', { name: 'Trek in' });
  expect(screen.queryByText(/^Wat al op papier weg is/)).toBeNull();
  await says('pupil', 'person-pupil', 'yes', { adult: true });
  await screen.findByText(/^Wat al op papier weg is/);
});

test('after it was printed a withdrawal says so, and whom to ask for it', async () => {
  await given('pupil');
  await givenAgreement('pupil', { ...agreed, [`printed.${today}`]: true });
  await says('pupil', 'person-pupil', 'yes', { adult: true });
  open();
  await screen.findByText('Dit is afgedrukt:');
  await press('Trek in');
  await screen.findByText('Is het al gegeven? Vraag het terug aan Mia Peeters.');
  expect(screen.queryByRole('link', { name: 'Maak het boekje' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Pas aan' })).toBeNull();
});

test('where no parent is here the pupil notes who signed on paper, and when', async () => {
  await given('pupil', alone);
  await givenAgreement('pupil', agreed, { audience: [] });
  open();
  await pick('Nog geen 18');
  await press('Ik ga akkoord');
  await screen.findByText(/We wachten op een handtekening op papier/);
  const day = screen.getByLabelText<HTMLInputElement>('Op welke dag?');
  await userEvent.type(screen.getByLabelText(/Wie tekende op papier/), 'Voogd Anna');
  await userEvent.clear(day);
  await press('Ik ga akkoord');
  expect(await screen.findByText('Kies een dag tot en met vandaag.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Wie tekende/).value).toBe('Voogd Anna');
  await userEvent.type(day, today);
  await press('Ik ga akkoord');
  await screen.findByText('Iedereen die moet, gaat akkoord.');
  expect(screen.getByText(/Voogd Anna.* tekende op papier/)).toBeTruthy();
});

test('a piece in which the pupil wrote since does not go along until everybody agrees again', async () => {
  await given('pupil');
  await givenPiece({ ...words, 'answer.text': 'Ik hielp, en het lukte.' });
  await givenAgreement('pupil');
  await says('pupil', 'person-pupil', 'yes', { adult: true });
  open('/boekje');
  await screen.findByText(/Hier veranderde iets nadat het gekozen werd/);
  expect(screen.queryByText(/en het lukte/)).toBeNull();
});

test('taking the piece as it is now asks for a new yes', async () => {
  await given('pupil');
  await givenPiece({ ...words, 'answer.text': 'Ik hielp, en het lukte.' });
  await givenAgreement('pupil');
  await says('pupil', 'person-pupil', 'yes', { adult: true });
  open();
  await userEvent.click(await screen.findByText('Bekijk precies wat meegaat'));
  await press('Neem het zoals het nu is');
  await screen.findByText(/We wachten op .*Dana/);
  expect(screen.getByText('ging akkoord. Daarna veranderde er iets.')).toBeTruthy();
});

test('on paper stand the agreement and exactly its pieces, and printing is noted', async () => {
  await given('pupil');
  await givenAgreement('pupil');
  await givenRecord(
    'person-pupil',
    { record: 'other', kind: 'entry', author: 'person-pupil' },
    { ...words, 'answer.text': 'Iets van mij alleen.' },
  );
  await says('pupil', 'person-pupil', 'yes', { adult: true, kept: Date.now() });
  open('/boekje');
  await screen.findByText('Ik hielp in de bakkerij.');
  const top = within(screen.getAllByRole('article')[0] as HTMLElement);
  expect(top.getByText(/VDAB Genk · Mia Peeters/)).toBeTruthy();
  expect(top.getByText('Samen een stage zoeken.')).toBeTruthy();
  expect(top.getByText('Dana mag dit altijd terugvragen.')).toBeTruthy();
  // Paper is read later: every day on it has its year.
  expect(top.getByRole('listitem').textContent).toContain(today.slice(0, 4));
  expect(screen.queryByText('Iets van mij alleen.')).toBeNull();
  window.dispatchEvent(new Event('beforeprint'));
  await waitFor(async () =>
    expect((await theOne('person-pupil'))?.fields).toMatchObject({ [`printed.${today}`]: [true] }),
  );
});

test('before everybody agreed there is no booklet, by its address neither', async () => {
  await given('pupil');
  await givenAgreement('pupil');
  await says('pupil', 'person-pupil', 'yes');
  open('/boekje');
  await screen.findByText('Dit kan pas als iedereen akkoord gaat.');
  expect(screen.queryByText('Ik hielp in de bakkerij.')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Druk af' })).toBeNull();
});

test('a counsellor prepares it; which pieces and whether is for the pupil', async () => {
  await given('counsellor');
  open('/schrijf', 'fresh');
  await pick('Een werkgever');
  await userEvent.type(screen.getByLabelText('Hoe heet die organisatie?'), 'Bakkerij Jan');
  await userEvent.type(screen.getByLabelText(/Wie leest het daar/), 'Jan');
  await userEvent.type(screen.getByLabelText(/Waarvoor gebruiken/), 'Stage.');
  expect(screen.getByText('Dana kiest zelf wat meegaat.')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  await press('Klaar');
  await waitFor(async () => expect((await theOne('person-counsellor'))?.fields.kept).toBeTruthy());
  const { audience } = (await theOne('person-counsellor')) ?? {};
  expect(audience).toEqual([{ to: 'role:pupil', until: null }]);
});

test('a counsellor signs nothing, withdraws nothing, and prints nothing', async () => {
  await given('counsellor');
  await givenAgreement('counsellor', agreed, { author: 'person-counsellor' });
  await says('counsellor', 'person-pupil', 'yes', { adult: true });
  open('/boekje');
  await screen.findByText('Iedereen die moet, gaat akkoord.');
  expect(screen.queryByRole('button', { name: /akkoord|Trek in|Druk af/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /Pas aan|boekje/ })).toBeNull();
});

test('the list says of each how it stands', async () => {
  await given('pupil');
  await givenAgreement('pupil');
  await says('pupil', 'person-pupil', 'yes', { adult: true });
  open('', null);
  const row = await screen.findByRole('link', { name: /VDAB Genk/ });
  await waitFor(() => expect(row.textContent).toContain('Iedereen die moet, gaat akkoord.'));
});
