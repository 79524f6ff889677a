import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import { TrayPage } from '#features/settings/tray-page.tsx';
import { kindKey, reasonKey } from '#features/settings/tray-words.ts';
import { changeLanguage } from '#i18n/texts.ts';
import { heldReasons } from '#protocol/sync.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { openProfile } from '#storage/open-profile.ts';
import { activePerson, getProfile, type Profile } from '#storage/profiles.ts';
import { saveRecord } from '#storage/write.ts';
import { freshDevice, givenPortfolio, openScreen, signedInAs } from '../../support/screen.tsx';

const user = userEvent.setup();
const me = 'person-pupil';
const roster = { space: 'portfolio' as const, name: 'Amina', groups: [], people: [] };
let profile: Profile;

const openSettings = () =>
  openScreen({ path: '/instellingen', at: '/instellingen', page: <SettingsPage /> });
const tap = async (name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));

async function wrote(words: string): Promise<string> {
  const mine = await openProfile(profile);
  const record = await saveRecord(mine, {
    space: 'portfolio-1',
    kind: 'entry',
    edits: { 'answer.text': words, kept: 1 },
  });
  mine.close();
  return record;
}

async function journalOf(person: string) {
  const journal = openJournal(person);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows;
}

beforeEach(async () => {
  await freshDevice();
  profile = await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

describe('the language', () => {
  test('stands first, and each is named to the reader in the language that they read', async () => {
    openSettings();
    const [first] = await screen.findAllByRole('heading', { level: 2 });
    expect(first?.textContent).toBe('Taal');
    await screen.findByText(/^Arabisch · /);
    await act(() => changeLanguage('ar'));
    await waitFor(() => expect(screen.queryByText(/Arabisch|Frans/)).toBeNull());
    await screen.findByText(/^الفرنسية · /);
  });
});

describe('signing out', () => {
  test('says what still waits, locks the profile and keeps every word', async () => {
    await wrote('Soep gemaakt');
    openSettings();
    await tap('Meld af');
    await screen.findByText(
      'Er wacht nog 1 ding. Het blijft hier staan en gaat vanzelf naar school.',
    );
    const [, confirm] = await screen.findAllByRole('button', { name: 'Meld af' });
    await user.click(confirm as HTMLElement);
    await waitFor(() => expect(activePerson()).toBeNull());
    await waitFor(async () => expect((await getProfile(me))?.locked).toBe(true));
    expect(await journalOf(me)).toHaveLength(1);
  });
});

describe('wiping this device', () => {
  test('first shows the words that are not yet safe', async () => {
    await wrote('Soep gemaakt');
    openSettings();
    await tap('Wis dit toestel');
    await screen.findByText('Soep gemaakt');
    await screen.findByRole('button', { name: 'Wis toch, 1 ding gaat verloren' });
    await tap('Laat staan');
    expect(await journalOf(me)).toHaveLength(1);
  });

  test('takes this person off the device, and nobody else', async () => {
    await signedInAs('pupil', 'Bilal', 'bilal');
    await signedInAs('pupil', 'Amina', me);
    openSettings();
    await tap('Wis dit toestel');
    await screen.findByText('Alles staat veilig op school.', { selector: 'dialog p' });
    const [, confirm] = await screen.findAllByRole('button', { name: 'Wis dit toestel' });
    await user.click(confirm as HTMLElement);
    await waitFor(async () => expect(await getProfile(me)).toBeUndefined());
    expect((await getProfile('bilal'))?.locked).toBe(false);
  });
});

describe('how it looks', () => {
  test('dark stays dark on this device, and "as this device" takes it back', async () => {
    openSettings();
    await user.click(await screen.findByLabelText('Donker'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('loopboek.theme')).toBe('dark');
    await user.click(await screen.findByLabelText('Zoals dit toestel'));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test('the language goes with the person', async () => {
    openSettings();
    await user.click(await screen.findByLabelText(/^Türkçe/));
    await waitFor(async () => expect((await getProfile(me))?.language).toBe('tr'));
    expect(document.documentElement.lang).toBe('tr');
  });
});

describe('what was not sent', () => {
  const openTray = () =>
    openScreen({ path: '/niet-verstuurd', at: '/niet-verstuurd', page: <TrayPage /> });

  test("shows the words and the reason, and gives them back as a text of one's own", async () => {
    await wrote('Mijn verslag');
    const journal = openJournal(me);
    await journal.write(async (tables) => {
      const rows = await tables.all();
      await tables.put(rows.map((row) => ({ ...row, state: 'held', reason: 'too-large' })));
    });
    journal.database.close();
    openTray();
    await screen.findByText('Mijn verslag');
    await screen.findByText('Dit is te lang voor school. Maak het korter.');
    await tap('Neem terug als eigen tekst');
    await screen.findByText('De tekst staat nu bij je eigen teksten.');
    await screen.findByText('Hier staat niets. School weigerde niets.');
    expect((await journalOf(me)).filter(({ state }) => state === 'new')).toHaveLength(1);
  });

  test('school is asked again, and the words can be kept as a file; they stay where they are', async () => {
    await wrote('Mijn verslag');
    const journal = openJournal(me);
    await journal.write(async (tables) => {
      const rows = await tables.all();
      await tables.put(rows.map((row) => ({ ...row, state: 'held', reason: 'not-editor' })));
    });
    journal.database.close();
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return 'blob:file';
    };
    openTray();
    await tap('Bewaar als bestand');
    await waitFor(() => expect(files).toHaveLength(1));
    expect(await files[0]?.text()).toContain('Mijn verslag');
    await tap('Vraag school opnieuw');
    await screen.findByText('We vragen het school opnieuw, zodra er internet is.');
    const [row] = await journalOf(me);
    expect(row).toMatchObject({ state: 'sent', notBefore: 0 });
  });

  test('each reason of the school has a sentence of its own', () => {
    expect(heldReasons.map(reasonKey)).toEqual([...heldReasons]);
    expect(reasonKey('from-a-newer-server')).toBe('other');
    expect(kindKey('agreement')).toBe('other');
  });
});
