import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cardMark } from '#domain/agreement-signing.ts';
import { addDays, dayOf } from '#domain/calendar.ts';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { AgreementPage } from '#features/agreement/agreement-page.tsx';
import { NewAgreementPage } from '#features/agreement/new-agreement-page.tsx';
import { ClassesPage } from '#features/review/classes-page.tsx';
import { paths } from '#ui/paths.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { stored } from '../../support/stored.ts';

const roster: Roster = {
  space: 'portfolio',
  name: 'Dana',
  groups: ['OKAN'],
  people: [
    { id: 'person-pupil', name: 'Dana', role: 'pupil' },
    { id: 'person-parent', name: 'Rima', role: 'parent' },
    { id: 'person-teacher', name: 'An', role: 'teacher' },
    { id: 'person-counsellor', name: 'Jo', role: 'counsellor' },
  ],
};
const today = dayOf(Date.now());
const agreed = (text: string) => ({ text, who: null, day: null, how: '', language: 'nl', own: '' });
const kept = {
  text: 'Ik wil een labo.',
  'agreement.001-a': agreed('Een school bezoeken.'),
  day: addDays(today, 7),
  madeOn: today,
  kept: 1,
};
const markOf = (fields: Record<string, unknown>) =>
  cardMark(Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, [one]])));
const reads = (...people: string[]) => people.map((one) => ({ to: `person-${one}`, until: null }));
const atTable = { editors: ['person-teacher', 'person-parent'] };

async function given(role: Role) {
  await signedInAs(role, role, `person-${role}`);
  await givenPortfolio(`person-${role}`, role, roster);
}

async function givenCard(role: Role, fields: Record<string, unknown>, more = {}, apart = {}) {
  await given(role);
  const card = {
    record: 'card-1',
    kind: 'agreement',
    author: 'person-pupil',
    ...atTable,
    audience: reads('teacher', 'parent'),
    ...more,
  };
  await givenRecord(`person-${role}`, card, fields, apart);
}

const address = paths.agreement('portfolio-1', 'card-1');
function open(at: string | { pathname: string; search: string; state: unknown } = address) {
  return openScreen({ path: '/afspraken/:space/:record', at, page: <AgreementPage /> });
}
const writing = `${address}?schrijf`;
const fresh = {
  pathname: address,
  search: '?schrijf',
  state: { editors: ['person-teacher'], beside: 'ar' },
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const cardIn = async (person: string) => (await stored(person, 'agreement'))[0];
const seat = async (name: string) => (await screen.findByText(name)).closest('li') as HTMLElement;

// What is printed stands beside what is on the screen, and is heard by nobody.
configure({ defaultIgnore: 'script, style, [aria-hidden=true] *' });
beforeEach(freshDevice);
afterEach(() => vi.unstubAllGlobals());

test('who sat at a talk or a transition is proposed; the pupil always sits there and is not asked', async () => {
  await given('pupil');
  const talk = {
    record: 'talk-1',
    kind: 'talk',
    author: 'person-pupil',
    editors: ['person-teacher'],
  };
  await givenRecord('person-pupil', talk, { kept: 1 });
  openScreen({
    path: '/afspraken/:space',
    at: `${paths.agreement('portfolio-1')}?na=talk-1`,
    page: <NewAgreementPage />,
  });
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /^An/ })).checked).toBe(
    true,
  );
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Rima/ }).checked).toBe(false);
  expect(screen.queryByRole('checkbox', { name: /Dana/ })).toBeNull();
  await press('Begin de kaart');
  expect(await stored('person-pupil', 'agreement')).toEqual([]);
});

test('an empty card is not ready, and leaves nothing behind', async () => {
  await given('pupil');
  open(fresh);
  await press('Klaar');
  expect(await screen.findByText('Er staat nog geen afspraak op de kaart.')).toBeTruthy();
  expect(await screen.findByText(/Kies nog een dag/)).toBeTruthy();
  expect(await stored('person-pupil', 'agreement')).toEqual([]);
});

test('the first word says who sit at the table, and the family’s language', async () => {
  await given('pupil');
  open(fresh);
  await userEvent.type(
    await screen.findByLabelText(/Wat is voor jou belangrijk/),
    'Ik wil een labo.',
  );
  await press('Voeg een afspraak toe');
  await userEvent.type(screen.getByLabelText('Wat spreken jullie af?'), 'Bellen');
  await userEvent.type(screen.getByLabelText(/^Hetzelfde in/), 'اتصال');
  await userEvent.tab();
  await waitFor(async () => {
    const card = await cardIn('person-pupil');
    expect(card?.editors).toEqual(['person-teacher']);
    expect(card?.fields).toMatchObject({
      text: ['Ik wil een labo.'],
      beside: ['ar'],
      language: ['nl'],
    });
    expect(Object.values(card?.fields ?? {})).toContainEqual([
      { ...agreed('Bellen'), own: 'اتصال' },
    ]);
  });
});

test('who does it can be said before what it is', async () => {
  await given('pupil');
  open(fresh);
  await press('Voeg een afspraak toe');
  await userEvent.click(screen.getByRole('radio', { name: /^An/ }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^An/ }).checked).toBe(true);
  await userEvent.type(screen.getByLabelText('Wat spreken jullie af?'), 'Bellen');
  await userEvent.tab();
  await waitFor(async () =>
    expect(Object.values((await cardIn('person-pupil'))?.fields ?? {})).toContainEqual([
      { ...agreed('Bellen'), who: { id: 'person-teacher', name: 'An' } },
    ]),
  );
});

test('only the pupil writes the sentence; who else writes sees so', async () => {
  await givenCard('teacher', kept);
  open(writing);
  expect(await screen.findByText('Alleen Dana schrijft hier.')).toBeTruthy();
  expect(screen.getByText('Ik wil een labo.')).toBeTruthy();
  expect(screen.queryByLabelText(/Wat is voor jou belangrijk/)).toBeNull();
});

test('a sixth agreement is refused with a sentence, and its words are kept', async () => {
  const five = Object.fromEntries(
    [1, 2, 3, 4, 5].map((place) => [`agreement.00${place}-a`, agreed(`Afspraak ${place}`)]),
  );
  await givenCard('pupil', { ...kept, ...five });
  open(writing);
  await press('Voeg een afspraak toe');
  await userEvent.type(screen.getByLabelText('Wat spreken jullie af?'), 'Nog een');
  expect(await screen.findByText(/een van de 5 afspraken/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Voeg een afspraak toe' })).toBeNull();
  await press('Deze afspraak is klaar');
  expect(screen.getByText('Nog een')).toBeTruthy();
  await waitFor(async () =>
    expect(JSON.stringify((await cardIn('person-pupil'))?.fields)).toContain('Nog een'),
  );
});

test('a day that is over is refused with a sentence; the day that stood there stays', async () => {
  await givenCard('pupil', kept);
  open(writing);
  const field = await screen.findByLabelText<HTMLInputElement>('Op welke dag?');
  await userEvent.clear(field);
  await userEvent.type(field, '2020-01-01');
  expect(await screen.findByText(/Die dag is voorbij/)).toBeTruthy();
  await press('Klaar');
  expect(JSON.stringify((await cardIn('person-pupil'))?.fields)).not.toContain('2020-01-01');
});

test('each signs for themselves, for the card that stands there', async () => {
  await givenCard('parent', kept);
  open();
  expect((await seat('An')).textContent).toContain('tekende nog niet.');
  await userEvent.click(
    await screen.findByRole('button', { name: /Ik was erbij en ik begrijp het/ }),
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: /Ik was erbij/ })).toBeNull());
  expect((await seat('Rima')).textContent).toContain('was erbij en begrijpt het.');
  const [signature] = await stored('person-parent', 'signature');
  expect(signature).toMatchObject({ about: 'card-1', fields: { card: [markOf(kept)] } });
});

test('after a change the card says who looks again, and asks them', async () => {
  await givenCard('parent', kept);
  const signature = { record: 's-1', kind: 'signature', author: 'person-parent', about: 'card-1' };
  await givenRecord('person-parent', signature, {
    card: markOf({ ...kept, text: 'Eerst.' }),
    kept: 1,
  });
  open();
  expect((await seat('Rima')).textContent).toContain('tekende toen de kaart anders was.');
  expect(screen.getByRole('button', { name: /Ik was erbij en ik begrijp het/ })).toBeTruthy();
});

test('a card that is not ready is signed by nobody', async () => {
  const { kept: _, ...draft } = kept;
  await givenCard('parent', draft);
  open();
  expect(await screen.findByText('Deze kaart is nog niet klaar.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Ik was erbij/ })).toBeNull();
});

test('who has no page here is named as present, and did not sign', async () => {
  await givenCard('pupil', { ...kept, 'guest.a': 'Hoda' });
  open();
  const list = within(await seat('Hoda'));
  expect(list.getByText('was erbij, en tekende niet in Loopboek.')).toBeTruthy();
});

test('who was taken from the table is named as such', async () => {
  await givenCard('pupil', kept, { audience: reads('parent') });
  open();
  expect((await seat('An')).textContent).toContain('zat aan tafel en leest niet meer mee.');
});

test('who only reads writes nothing, signs nothing, and is told nothing about what is not there', async () => {
  await givenCard('counsellor', kept, { audience: reads('teacher', 'parent', 'counsellor') });
  open();
  expect(await screen.findByText('Een school bezoeken.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Schrijf op de kaart' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Ik was erbij/ })).toBeNull();
  expect(screen.queryByText('tekende nog niet.')).toBeNull();
});

test('the words of two devices on one agreement stand there, and both can stay', async () => {
  await givenCard('pupil', kept, {}, { 'agreement.001-a': agreed('Een school bellen.') });
  open();
  expect(await screen.findByText('Een school bezoeken.')).toBeTruthy();
  expect(screen.getByText('Een school bellen.')).toBeTruthy();
  await press('Allebei');
  await waitFor(async () => {
    const [one, ...others] = (await cardIn('person-pupil'))?.fields['agreement.001-a'] ?? [];
    expect(others).toEqual([]);
    const { text } = one as ReturnType<typeof agreed>;
    expect(text.split('\n').sort()).toEqual(['Een school bellen.', 'Een school bezoeken.']);
  });
});

test('on its day each one went in words; what was signed stays signed', async () => {
  const due = { ...kept, day: today };
  await givenCard('teacher', due);
  open();
  await userEvent.click(await screen.findByRole('radio', { name: 'Een beetje' }));
  await waitFor(async () =>
    expect((await cardIn('person-teacher'))?.fields[`went.${today}.001-a`]).toEqual(['bit']),
  );
  await press('Klaar');
  expect(await screen.findByText(/Later nog eens terugkijken/)).toBeTruthy();
  const card = await cardIn('person-teacher');
  expect(card?.fields.reviewed).toEqual([today]);
  expect(cardMark(card?.fields ?? {})).toBe(markOf(due));
});

test('on its day the card stands on the first screen of a teacher at the table, and not before', async () => {
  await givenCard('teacher', { ...kept, day: today });
  const later = { record: 'card-2', kind: 'agreement', author: 'person-pupil', ...atTable };
  await givenRecord('person-teacher', { ...later, audience: reads('teacher') }, kept);
  openScreen({ path: '/', at: '/', page: <ClassesPage /> });
  const section = (await screen.findByRole('heading', { name: 'Vandaag samen terugkijken' }))
    .parentElement as HTMLElement;
  expect(
    within(section)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([address]);
});

test('all words of the card itself stand there in Dutch and in the language of the family', async () => {
  await givenCard('pupil', { ...kept, beside: 'tr' });
  open();
  expect(await screen.findByText('Anlaşma kartı')).toBeTruthy();
  for (const words of [
    'Dana diyor ki',
    'Anlaştıklarımız',
    'Birlikte geriye bakıyoruz',
    'Kim oradaydı',
  ]) {
    expect(await screen.findByText(words)).toBeTruthy();
  }
});

test('a card is read aloud by the voices that this device has, each in its own language', async () => {
  const spoken: string[] = [];
  const utterance = class {
    lang = '';
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
    addEventListener() {}
  };
  vi.stubGlobal('SpeechSynthesisUtterance', utterance);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => [{ lang: 'nl_BE', localService: true }],
    addEventListener() {},
    removeEventListener() {},
    cancel() {},
    speak: (said: { lang: string; text: string }) => spoken.push(`${said.lang}: ${said.text}`),
  });
  const who = { id: 'person-teacher', name: 'An' };
  const own = { ...agreed('Een school bezoeken.'), own: 'زيارة مدرسة.', who };
  await givenCard('pupil', { ...kept, beside: 'ar', 'agreement.001-a': own });
  open();
  await userEvent.click(await screen.findByRole('button', { name: /^Luister.*Nederlands/ }));
  expect(spoken).toEqual(['nl_BE: Een school bezoeken. Wie: An.']);
  expect(screen.queryByRole('button', { name: /العربية/ })).toBeNull();
});

test('a card of others is a card that is not there', async () => {
  await given('parent');
  open();
  expect(await screen.findByText('Deze kaart is hier niet te lezen.')).toBeTruthy();
});
