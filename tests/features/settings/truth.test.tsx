import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TruthPage } from '#features/settings/truth-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import { keepFile, updateFile } from '#storage/media-store.ts';
import { openProfile } from '#storage/open-profile.ts';
import type { Profile } from '#storage/profiles.ts';
import { markSeen, saveRecord } from '#storage/write.ts';
import { showCarrying } from '#sync/carrying.ts';
import {
  freshDevice,
  givenPortfolio,
  openScreen,
  signedInAs,
  withSchool,
} from '../../support/screen.tsx';

const user = userEvent.setup();
const me = 'person-pupil';
const roster = { space: 'portfolio' as const, name: 'Amina', groups: [], people: [] };
const hour = 60 * 60_000;
let profile: Profile;

const openTruth = () => openScreen({ path: '/veilig', at: '/veilig', page: <TruthPage /> });

async function wrote(words: string): Promise<string> {
  const mine = await openProfile(profile);
  const edits = { 'answer.text': words, kept: 1 };
  const record = await saveRecord(mine, { space: 'portfolio-1', kind: 'entry', edits });
  mine.close();
  return record;
}

async function exchanged(at: number): Promise<void> {
  const replica = openReplica(me);
  await replica.write((tables) => tables.putState('lastExchange', at));
  replica.database.close();
}

async function settled(state: 'echoed' | 'held', reason: string | null = null): Promise<void> {
  const journal = openJournal(me);
  await journal.write(async (tables) => {
    const rows = await tables.all();
    await tables.put(rows.map((row) => ({ ...row, state, reason })));
  });
  journal.database.close();
}

function storageSays(storage: object): void {
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage });
}

beforeEach(async () => {
  await freshDevice();
  profile = await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  showCarrying({ busy: false, problem: null });
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'storage');
  vi.unstubAllGlobals();
});

describe('one true sentence on top', () => {
  test('all is at school too, without any alarm', async () => {
    await wrote('Soep gemaakt');
    await settled('echoed');
    await exchanged(Date.now() - hour);
    openTruth();
    await screen.findByText('Alles staat ook bij school.');
    await screen.findByText('Hier is niets te doen.');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('Alleen op dit toestel')).toBeNull();
  });

  test('nothing is promised before there was any contact', async () => {
    openTruth();
    const [top] = await screen.findAllByText('Er was nog geen contact met school.');
    expect(top?.closest('[role=status]')).not.toBeNull();
    expect(screen.queryByText('Alles staat ook bij school.')).toBeNull();
  });

  test('what is on this device alone is counted by thing and named, the newest first', async () => {
    await exchanged(Date.now());
    await wrote('Soep gemaakt');
    const record = await wrote('Op de bus gewacht');
    const mine = await openProfile(profile);
    await markSeen(mine, 'portfolio-1', record);
    mine.close();
    openTruth();
    await screen.findByText('2 dingen staan alleen op dit toestel.');
    await screen.findByText('Met internet gaat dit vanzelf naar school.');
    const list = screen.getByRole('list', { name: 'Alleen op dit toestel' });
    const rows = within(list).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Op de bus gewacht'),
      expect.stringContaining('Soep gemaakt'),
    ]);
    expect(rows[0]?.textContent).toContain('De woorden wachten.');
  });

  test('a picture that waits is told with its size', async () => {
    await exchanged(Date.now());
    const record = await wrote('Met een foto');
    await settled('echoed');
    const sha256 = 'a'.repeat(64);
    const file = { space: 'portfolio-1', record, sha256, type: 'image/jpeg' };
    await keepFile(me, { ...file, bytes: new ArrayBuffer(480_000) }, Date.now());
    await updateFile(me, ['portfolio-1', record, sha256], (row) => ({ ...row, named: true }));
    openTruth();
    await screen.findByText('1 ding staat alleen op dit toestel.');
    await screen.findByText(/Beeld of stem wacht: 480 kilobyte\./);
  });

  test('what the school could not take says why, and leads to the tray', async () => {
    await exchanged(Date.now());
    await wrote('Mijn verslag');
    await settled('held', 'too-large');
    openTruth();
    await screen.findByText('1 ding kwam niet aan bij school.');
    await screen.findByText('Mijn verslag');
    await screen.findByText('Dit is te lang voor school. Maak het korter.');
    const link = screen.getByRole('link', { name: 'Bekijk wat niet aankwam' });
    expect(link.getAttribute('href')).toBe('/niet-verstuurd');
  });

  test('offline is a state, and signed out has a way back', async () => {
    showCarrying({ problem: 'offline' });
    openTruth();
    await screen.findByText('Er is geen internet. Schrijven kan gewoon.');
    showCarrying({ problem: 'signed-out' });
    const scan = await screen.findByRole('link', { name: 'Scan de kaart' });
    expect(scan.getAttribute('href')).toBe('/scan');
  });
});

describe('this device', () => {
  test('says what it uses, and can be asked to keep it', async () => {
    const kept = { isKept: false };
    storageSays({
      estimate: async () => ({ usage: 12_000_000, quota: 2_012_000_000 }),
      persisted: async () => kept.isKept,
      persist: async () => {
        kept.isKept = true;
        return true;
      },
    });
    openTruth();
    await screen.findByText(
      'Loopboek gebruikt hier 12 megabyte. Er is nog plaats voor 2 gigabyte.',
    );
    await screen.findByText('Is er te weinig plaats? Dan wist de browser dit misschien.');
    await user.click(screen.getByRole('button', { name: 'Vraag om te bewaren' }));
    await screen.findByText('De browser bewaart dit. Hij wist het niet zelf.');
    expect(screen.queryByRole('button', { name: 'Vraag om te bewaren' })).toBeNull();
  });

  test('a browser that says no is told in words, with what helps', async () => {
    storageSays({ persisted: async () => false, persist: async () => false });
    openTruth();
    await user.click(await screen.findByRole('button', { name: 'Vraag om te bewaren' }));
    await screen.findByText('De browser zegt nee. Zet Loopboek op het beginscherm.');
    const devices = screen.getByRole('link', { name: 'Mijn toestellen' });
    expect(devices.getAttribute('href')).toBe('/toestellen');
  });

  test('a browser that says nothing is not spoken for', async () => {
    storageSays({});
    openTruth();
    await screen.findByText('De browser zegt niet hoeveel plaats er is.');
    await screen.findByText('De browser zegt niet of hij dit bewaart.');
  });
});

describe('asking for help', () => {
  test('gives a code to say, and tells the school nothing of what is written', async () => {
    await wrote('Mijn geheim');
    const until = Date.now() + 24 * hour;
    const questions = withSchool(({ path }) =>
      path.endsWith('/help') ? [200, { code: 'BCDFGH', until }] : [404, { reason: 'not-found' }],
    );
    openTruth();
    await user.click(await screen.findByRole('button', { name: 'Maak een code' }));
    await screen.findByText('BCD FGH');
    const asked = questions.find(({ path }) => path === `/api/as/${me}/help`);
    expect(asked?.body).toMatchObject({ report: { waiting: 1, held: [], errors: [] } });
    expect(JSON.stringify(asked?.body)).not.toMatch(/geheim|Amina/);
  });

  test('the code comes into sight by itself, and is read aloud', async () => {
    const shown: [Element, unknown][] = [];
    Element.prototype.scrollIntoView = function (how) {
      shown.push([this, how]);
    };
    const until = Date.now() + 24 * hour;
    withSchool(({ path }) =>
      path.endsWith('/help') ? [200, { code: 'BCDFGH', until }] : [404, { reason: 'not-found' }],
    );
    openTruth();
    await user.click(await screen.findByRole('button', { name: 'Maak een code' }));
    const code = await screen.findByText('BCD FGH');
    const [where, how] = shown.at(-1) ?? [];
    expect(where?.contains(code)).toBe(true);
    expect(how).toEqual({ block: 'center' });
    expect(document.activeElement).toBe(where);
    expect(code.closest('[role="status"]')).not.toBeNull();
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  test('needs a connection, and offers the file where there is none', async () => {
    openTruth();
    await user.click(await screen.findByRole('button', { name: 'Maak een code' }));
    await screen.findByText('Een code maken kan alleen met internet. Bewaar een bestand.');
    expect(screen.getByRole('button', { name: 'Bewaar een bestand' })).toBeInTheDocument();
  });
});

describe('a file of one’s own', () => {
  test('has every own word, first what is here alone', async () => {
    await wrote('Al bij school');
    await settled('echoed');
    await wrote('Nog <b>alleen</b> hier');
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:file';
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    openTruth();
    await user.click(await screen.findByRole('button', { name: 'Bewaar een bestand' }));
    await screen.findByText('Het bestand is klaar.');
    expect(clicked).toHaveBeenCalledOnce();
    const text = await textOf(files[0]);
    expect(text.indexOf('Nog &lt;b&gt;alleen&lt;/b&gt; hier')).toBeGreaterThan(0);
    expect(text.indexOf('Al bij school')).toBeGreaterThan(text.indexOf('Alles van Amina Haddad'));
    vi.restoreAllMocks();
  });
});

test('in Arabic every sentence is Arabic', async () => {
  await changeLanguage('ar');
  await wrote('Soep gemaakt');
  openTruth();
  await screen.findByText('شيء واحد على هذا الجهاز فقط.');
  await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
});

function textOf(file: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file ?? new Blob([]));
  });
}
