import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { BinPage } from '#features/loopbook/bin-page.tsx';
import { HandoverPage } from '#features/sharing/handover/handover-page.tsx';
import { ParcelPage } from '#features/sharing/parcel/parcel-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import { paths } from '#ui/paths.ts';
import { aPhone } from '../../support/along.ts';
import { aSchoolWithKey, codeOf, type TestSchool } from '../../support/parcels.ts';
import {
  type Asked,
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
  withSchool,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [
    { id: me, name: 'Amina Haddad', role: 'pupil' },
    { id: 'els', name: 'Els', role: 'counsellor' },
  ],
};
const piece = 'c3333333-3333-4333-8333-333333333333';
const other = 'd4444444-4444-4444-8444-444444444444';
let brug: TestSchool;
let code: string;
const saved: Blob[] = [];

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['parcel', 'handover', 'along', 'sharing', 'loopbook', 'cards', 'catalogue']);
  await loadTexts(['forms', 'media', 'transitions', 'history']);
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  brug = await aSchoolWithKey('De Brug');
  code = await codeOf(aPhone(me), 'amina-at-de-brug');
  const step = { moment: 'okan-to-regular', day: '2027-01-27', kept: 1 };
  const audience = [{ to: me, until: null }];
  await givenRecord(me, { record: 'step', kind: 'transition', author: 'els', audience }, step);
  for (const [record, title] of [
    [piece, 'Ik hielp in de keuken'],
    [other, 'Dit blijft hier'],
  ] as const) {
    const words = { activity: 'free', title, 'answer.text': title, kept: 1 };
    await givenRecord(me, { record, kind: 'entry', author: me, audience: [] }, words);
  }
  saved.length = 0;
  vi.stubGlobal('URL', class extends URL {});
  URL.createObjectURL = (blob) => {
    saved.push(blob as Blob);
    return 'blob:parcel';
  };
  URL.revokeObjectURL = () => undefined;
});

const at = { space: 'portfolio-1', record: 'step' };

function open() {
  openScreen({
    path: '/overstap/:space/:record/pakket',
    at: paths.parcel(at.space, at.record),
    page: <ParcelPage />,
  });
}

type Answer = (asked: Asked) => [status: number, body: unknown] | null;

/** A school that knows De Brug, and answers the rest as the test says. */
function school(answer: Answer = () => null): Asked[] {
  const own = { name: 'De Wissel', key: 'k'.repeat(43), url: 'https://wissel.example' };
  const others = [{ name: 'De Brug', key: brug.key, url: 'https://brug.example' }];
  return withSchool((asked) => {
    const told = answer(asked);
    if (told !== null) return told;
    if (asked.path.endsWith('/schools')) return [200, { own, others }];
    return asked.method === 'GET' ? [200, { parcels: [] }] : [503, { reason: 'busy' }];
  });
}

async function fillIn(): Promise<void> {
  await userEvent.click(await screen.findByRole('radio', { name: 'De Brug' }));
  await userEvent.type(screen.getByLabelText('Jouw code op die school'), code);
  await userEvent.type(screen.getByLabelText('Voor wie is het daar?'), 'mijn klasleraar');
  await userEvent.click(await screen.findByRole('checkbox', { name: /Ik hielp in de keuken/ }));
}

const make = () => userEvent.click(screen.getByRole('button', { name: 'Maak het pakket' }));

/** What was noted here, beside what the school gave. */
async function noted(): Promise<number> {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.close();
  return rows.length;
}

const signing: Answer = ({ path, method, body }) => {
  if (!path.endsWith('/parcels') || method !== 'POST') return null;
  return [200, { slip: JSON.stringify(body), signature: 's'.repeat(86) }];
};

test('a school that knows no other school says what to do', async () => {
  const own = { name: 'De Wissel', key: 'k'.repeat(43), url: 'https://wissel.example' };
  withSchool(() => [200, { own, others: [], parcels: [] }]);
  open();
  await screen.findByText(
    'Je school kent nog geen andere school. Vraag het secretariaat om ze toe te voegen.',
  );
});

test('what somebody typed and is no code stays there, with a sentence', async () => {
  school();
  open();
  const field = await screen.findByLabelText('Jouw code op die school');
  const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
  await userEvent.type(field, wrong);
  await screen.findByText('Dit is geen code. Kijk elk teken na.');
  expect((field as HTMLInputElement).value).toBe(wrong);
});

test('without a connection nothing is signed, nothing is given, and all stays filled in', async () => {
  school(({ path, method }) => {
    if (method === 'POST' && path.endsWith('/parcels')) throw new TypeError('no network');
    return null;
  });
  open();
  await fillIn();
  await make();
  await screen.findByText('Je school moet het pakket ondertekenen. Dat kan met internet.');
  expect(screen.queryByText('Dit gaf je mee aan een andere school')).toBeNull();
  expect((screen.getByLabelText('Voor wie is het daar?') as HTMLInputElement).value).toBe(
    'mijn klasleraar',
  );
  expect(saved).toEqual([]);
  expect(await noted()).toBe(0);
});

test('the size is told before, only what was ticked is shown, and the file is made once it is signed', async () => {
  const questions = school(signing);
  open();
  await fillIn();
  await screen.findByText(/^Het pakket is .* kilobyte groot\.$/);
  await userEvent.click(screen.getByText('Zo ziet de andere school het'));
  await screen.findByRole('heading', { level: 3, name: 'Ik hielp in de keuken' });
  expect(screen.queryByRole('heading', { level: 3, name: 'Dit blijft hier' })).toBeNull();
  await make();
  await screen.findByText('Het pakket voor De Brug is klaar. Kijk bij je downloads.');
  expect(saved).toHaveLength(1);
  const asked = questions.find(({ method }) => method === 'POST')?.body as {
    to: { code: string };
    pieces: { record: string }[];
  };
  expect(asked.to.code).toBe(code);
  expect(asked.pieces.map(({ record }) => record)).toEqual([piece]);
  const list = await screen.findByRole('list', { name: 'Dit gaf je mee aan een andere school' });
  within(list).getByText('Nog niets gehoord.');
});

test('where school knows that other school no more, nothing says that something was given', async () => {
  school(({ path, method }) =>
    method === 'POST' && path.endsWith('/parcels') ? [409, { reason: 'unknown-school' }] : null,
  );
  open();
  await fillIn();
  await make();
  await screen.findByText('Je school kent die school niet meer. Vraag het secretariaat.');
  expect(await noted()).toBe(0);
});

const line = {
  transition: 'step',
  parcel: '0b7b9f0e-3b0e-4c8f-9a58-0c2b8d8f3a11',
  piece: `stuk-${'a'.repeat(32)}`,
  school: 'De Brug',
  receiver: 'mijn klasleraar',
  until: '2027-03-01',
  [`item.${piece}`]: true,
  kept: 2,
};

async function givenLine(): Promise<void> {
  await givenRecord(me, { record: 'line', kind: 'handover', author: me, audience: [] }, line);
}

test('what the other school read is told, and what is taken back says whether she knows', async () => {
  await givenLine();
  const read = { [line.piece]: Date.UTC(2026, 10, 20, 12) };
  const news = { id: line.parcel, arrived: Date.UTC(2026, 10, 19, 12), read, told: {} };
  school(({ path, method }) =>
    method === 'GET' && path.endsWith('/parcels') ? [200, { parcels: [news] }] : null,
  );
  open();
  const row = await screen.findByRole('listitem');
  await within(row).findByText(/^Gelezen op /);
  await userEvent.click(within(row).getByRole('button', { name: 'Neem terug' }));
  await within(row).findByText(/Je nam dit terug\. De andere school weet het nog niet\. Gelezen/);
  screen.getByText('Wat al gelezen of geprint is, blijft bekend.');
});

test('what went to another school is no gift to somebody here, and does not lie in the bin', async () => {
  await givenLine();
  const replica = openReplica(me);
  await replica.write(async (tables) => {
    const row = await tables.record('portfolio-1', 'line');
    if (row !== undefined) await tables.putRecord({ ...row, deleted: true, deletedAt: Date.now() });
  });
  replica.database.close();
  openScreen({ path: paths.bin, at: paths.bin, page: <BinPage /> });
  await waitFor(() => expect(screen.getByText('Hier ligt niets.')).toBeTruthy());
});

test('the list of what was given to people here does not name a parcel', async () => {
  await givenLine();
  openScreen({
    path: '/overstap/:space/:record/mee',
    at: paths.handover(at.space, at.record),
    page: <HandoverPage />,
  });
  await screen.findByRole('link', { name: 'Naar een andere school' });
  expect(screen.queryByText('Dit gaf je mee')).toBeNull();
});
