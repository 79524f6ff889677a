import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { writeZip, type ZipFile } from '#along/write-zip.ts';
import type { Roster } from '#domain/roster.ts';
import { TakeoutPage } from '#features/takeout/takeout-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import { openReplica } from '#storage/dexie-store.ts';
import { saveRecord } from '#storage/write.ts';
import { paths } from '#ui/paths.ts';
import { aPhone, type Owner } from '../../support/along.ts';
import { aParcel, aSchoolWithKey, codeOf, type TestSchool } from '../../support/parcels.ts';
import {
  freshDevice,
  givenPortfolio,
  openScreen,
  signedInAs,
  withoutNetwork,
  withSchool,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['4A'],
  people: [
    { id: me, name: 'Amina Haddad', role: 'pupil' },
    { id: 'wim', name: 'Wim Peeters', role: 'teacher' },
    { id: 'an', name: 'An De Smet', role: 'counsellor' },
    { id: 'lut', name: 'Lut Maes', role: 'admin' },
  ],
};
const before = 'a1111111-1111-4111-8111-111111111111';
const script = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';

let wissel: TestSchool;
let brug: TestSchool;
let there: Owner;
let records: string[];

beforeAll(async () => {
  wissel = await aSchoolWithKey('De Wissel');
  brug = await aSchoolWithKey('De Brug');
});
beforeEach(async () => {
  await freshDevice();
  await loadTexts([
    'along',
    'parcel',
    'sharing',
    'loopbook',
    'cards',
    'catalogue',
    'forms',
    'media',
  ]);
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  await schoolsKept([wissel]);
  there = aPhone('amina-there');
  records = [];
  for (const title of ['Ik hielp in de keuken', script]) {
    const edits = { activity: 'free', title, 'answer.text': title, language: 'nl', kept: 1 };
    records.push(await saveRecord(there, { space: before, kind: 'entry', edits }));
  }
});
afterEach(() => vi.restoreAllMocks());

const address = ({ name, key }: TestSchool) => ({ name, key, url: 'https://school.example' });

async function schoolsKept(others: readonly TestSchool[]): Promise<void> {
  const replica = openReplica(me);
  const schools = { own: address(brug), others: others.map(address) };
  await replica.write((tables) => tables.putState('schools', schools));
  replica.database.close();
}

type Part = Parameters<typeof aParcel>[0]['part'];

async function parcelFor(person: string, part: Part = {}, to = brug): Promise<Blob> {
  const code = await codeOf(there, person);
  const of = { owner: there, space: before, records, from: wissel, to, code, part };
  return (await aParcel(of)).zip;
}

function open() {
  openScreen({ path: '/loopboek/meenemen/:way', at: paths.bring, page: <TakeoutPage /> });
}

async function bring(zip: Blob): Promise<void> {
  open();
  const input = await waitFor(() => {
    const found = document.querySelector('input[type=file]');
    if (!(found instanceof HTMLInputElement)) throw new Error('No choice of a file yet');
    return found;
  });
  Object.defineProperty(input, 'files', { value: [zip], configurable: true });
  fireEvent.change(input);
}

/** What this device has in the loopbook, beside the roster. */
async function keptHere(): Promise<string[]> {
  const replica = openReplica(me);
  const rows = await replica.read((tables) => tables.records({ space: 'portfolio-1' }));
  replica.database.close();
  return rows.map(({ kind }) => kind).filter((kind) => kind !== 'roster');
}

async function refused(sentence: string | RegExp): Promise<void> {
  await screen.findByText(sentence);
  expect(screen.queryByRole('button', { name: 'Neem aan' })).toBeNull();
  expect(await keptHere()).toEqual([]);
}

test('a parcel says from where it is, what is in it and until when, and its texts are only texts', async () => {
  await bring(await parcelFor(me));
  await screen.findByText('Een pakket van De Wissel');
  screen.getByText('Bedoeld voor: mijn klasleraar');
  screen.getByText('Ik hielp in de keuken');
  screen.getByText(script);
  screen.getByText(/tot en met donderdag 31 december 2099/);
  expect('ran' in window).toBe(false);
  expect(await keptHere()).toEqual([]);
});

test('nobody is chosen to read it by itself, and who runs the school cannot be', async () => {
  await bring(await parcelFor(me));
  const go = await screen.findByRole('button', { name: 'Neem aan' });
  expect(go.hasAttribute('disabled')).toBe(true);
  expect(screen.queryByText('Lut Maes')).toBeNull();
  await userEvent.click(await screen.findByRole('radio', { name: /An De Smet/ }));
  await userEvent.click(go);
  await screen.findByText('Het pakket staat in je loopboek.');
  screen.getByText('An De Smet kan het lezen zodra het bij school is.');
  expect((await keptHere()).sort()).toEqual(['entry', 'entry', 'handover']);
});

test('who is called exactly as the pupil wrote is chosen already', async () => {
  await bring(await parcelFor(me, { receiver: 'wim peeters ' }));
  expect(await screen.findByRole('radio', { name: /Wim Peeters/ })).toBeChecked();
});

test('a parcel for somebody else is not taken in, with a sentence', async () => {
  await bring(await parcelFor('person-other'));
  await refused('Dit pakket is voor iemand anders. Kijk je code na.');
});

test('a parcel for another school is not taken in', async () => {
  await bring(await parcelFor(me, {}, await aSchoolWithKey('De Molen')));
  await refused('Dit pakket is voor een andere school. Kijk welke school je koos.');
});

test('of a school that the office does not know the name and fingerprint are shown', async () => {
  await schoolsKept([]);
  await bring(await parcelFor(me));
  await screen.findByText(/^\d{5}( \d{5}){5}$/);
  await refused('Je school kent De Wissel nog niet. Vraag het secretariaat om ze toe te voegen.');
});

test('a parcel whose day passed is not taken in', async () => {
  await bring(await parcelFor(me, { until: '2026-01-31' }));
  await refused(/Dit pakket liep tot en met zaterdag 31 januari\. Maak een nieuw/);
});

test('a parcel in which one letter was changed is not taken in', async () => {
  const zip = await parcelFor(me, { data: '0'.repeat(64) });
  await bring(zip);
  await refused(/Aan dit pakket is iets veranderd\./);
});

test('where this device never heard which schools there are, it says to try with internet', async () => {
  const replica = openReplica(me);
  await replica.write((tables) => tables.putState('schools', undefined as never));
  replica.database.close();
  await bring(await parcelFor(me));
  await refused(/Dit toestel weet nog niet welke scholen je school kent\./);
});

const schoolSays = (reason: string) =>
  withSchool(({ path }) => {
    if (path.endsWith('/schools')) {
      return [200, { own: address(brug), others: [address(wissel)] }];
    }
    return path.endsWith('/arrivals') ? [409, { reason }] : [404, { reason: 'not-found' }];
  });

test('a parcel that somebody else took in already is not taken in again', async () => {
  schoolSays('used');
  await bring(await parcelFor(me));
  await refused(/Iemand anders nam dit pakket al aan\./);
});

test('a parcel that was taken back whole brings nothing', async () => {
  schoolSays('withdrawn');
  await bring(await parcelFor(me));
  await refused('Je nam dit pakket terug. Er komt niets mee.');
});

test('what was taken back before it came does not come along', async () => {
  const code = await codeOf(there, me);
  const of = { owner: there, space: before, records, from: wissel, to: brug, code };
  const { zip, slip } = await aParcel(of);
  withSchool(({ path }) => {
    if (path.endsWith('/arrivals')) {
      return [200, { withdrawn: slip.pieces.slice(0, 1), asked: true }];
    }
    return [200, { own: address(brug), others: [address(wissel)] }];
  });
  await bring(zip);
  await screen.findByText('1 ding nam je al terug. Dat komt niet mee.');
  await userEvent.click(await screen.findByRole('radio', { name: /Nog niemand/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Neem aan' }));
  await screen.findByText('Het pakket staat in je loopboek.');
  expect((await keptHere()).sort()).toEqual(['entry', 'handover']);
});

function withoutSignatures() {
  const known = crypto.subtle.importKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation(((...given: unknown[]) =>
    given[2] === 'Ed25519'
      ? Promise.reject(new DOMException('unknown', 'NotSupportedError'))
      : (known as (...all: unknown[]) => Promise<CryptoKey>)(...given)) as never);
}

test('a browser that cannot check a signature asks school, and without a connection says so', async () => {
  withoutSignatures();
  await bring(await parcelFor(me));
  await refused('Dit toestel kan het pakket niet nakijken. Probeer het met internet.');
});

test('a browser that cannot check a signature takes in what school checked', async () => {
  withoutSignatures();
  withSchool(({ path }) =>
    path.endsWith('/arrivals')
      ? [200, { withdrawn: [], asked: true }]
      : [200, { own: address(brug), others: [address(wissel)] }],
  );
  await bring(await parcelFor(me));
  await screen.findByRole('button', { name: 'Neem aan' });
});

function zipWith(...files: ZipFile[]): Promise<Blob> {
  async function* all() {
    yield* files;
  }
  return writeZip(all(), 0);
}

test('a file of more than 300 MB, one that leads out of its folder and one that is no zip are not opened', async () => {
  const large = new Blob(['x']);
  Object.defineProperty(large, 'size', { value: 301 * 1024 * 1024 });
  await bring(large);
  await refused('Dit bestand is te groot. Het mag 300 megabyte zijn.');
});

test('a parcel whose names lead out of its folder is not opened', async () => {
  const contents = new Blob(['{}']);
  await bring(await zipWith({ name: 'pakket.json', contents }, { name: '../../thuis', contents }));
  await refused('Dit bestand is niet te vertrouwen. We openen het niet.');
});

test('a parcel that would swell beyond measure is not opened', async () => {
  const zip = await zipWith({ name: 'pakket.json', contents: new Blob(['{}']) });
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  let list = 0;
  while (view.getUint32(list, true) !== 0x02014b50) list += 1;
  // Its list says that two gigabytes are in it.
  view.setUint32(list + 24, 2_000_000_000, true);
  await bring(new Blob([bytes]));
  await refused('Dit bestand is niet te vertrouwen. We openen het niet.');
});

test('my code stands there in threes, and is the same as what the slip asks', async () => {
  withoutNetwork();
  openScreen({ path: '/loopboek/meenemen/:way', at: paths.arrival, page: <TakeoutPage /> });
  const shown = await screen.findByText(/^\w{3}-\w{3}-\w{3}$/);
  expect(shown.textContent?.replaceAll('-', '')).toBe(await codeOf(there, me));
  await screen.findByText(/^\d{5}( \d{5}){5}$/);
});
