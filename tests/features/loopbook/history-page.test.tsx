import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyContent } from '#content/create.ts';
import type { ContentDocument, Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { mergeContent } from '#content/merge.ts';
import { serializeContent } from '#content/serialize.ts';
import type { Roster } from '#domain/roster.ts';
import { HistoryPage } from '#features/loopbook/history-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { openProfile } from '#storage/open-profile.ts';
import { open as unsealed } from '#storage/seal.ts';
import { saveRecord } from '#storage/write.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
  withoutNetwork,
  withSchool,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [
    { id: me, name: 'Amina Haddad', role: 'pupil' },
    { id: 'an', name: 'An Peeters', role: 'teacher' },
  ],
};
const user = userEvent.setup();
const entry = { record: 'r1', kind: 'entry', author: me };

const openHistory = (record = 'r1') =>
  openScreen({
    path: '/vroeger/:space/:record',
    at: `/vroeger/portfolio-1/${record}`,
    page: <HistoryPage />,
  });

const write = (on: ContentDocument, fields: Record<string, Plain>, actor: string) =>
  editContent(on, fields, actor);
const first = write(emptyContent(), { activity: 'free', 'answer.text': 'Ik wil kok worden' }, 'a');
const second = write(first, { 'answer.text': 'Ik wil lasser worden', kept: 1 }, 'a');
const phone = write(second, { 'answer.text': 'Ik wil lasser worden in Gent' }, 'p');
const tablet = write(second, { title: 'Later' }, 't');
const met = write(mergeContent(phone, tablet), { 'answer.text': 'Ik wil bakker worden' }, 'p');

let minute = 0;
function version(id: string, document: ContentDocument, by = me, replaced: number | null = 1) {
  minute += 1;
  const content = serializeContent(document);
  const received = 1_760_000_000_000 - minute * 60_000;
  return { id, by, codec: 1, content, sum: '0'.repeat(64), received, replaced };
}
const all = [
  version('r1-head', met, me, null),
  version('v4', tablet),
  version('v3', phone),
  version('v2', second),
  version('v1', first),
];

/** What this device was given of it: the newest head. */
async function givenNow(record = 'r1') {
  await givenRecord(
    me,
    { ...entry, record },
    {
      activity: 'free',
      'answer.text': 'Ik wil bakker worden',
      title: 'Later',
      kept: 1,
    },
  );
}

async function drafts() {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows.map((row) => unsealed(row.draft));
}

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

describe('what stood here before', () => {
  test('every version is there, by whom, and the place where two devices met', async () => {
    await givenNow();
    withSchool(() => [200, { versions: all, next: null }]);
    openHistory();
    await screen.findByText('Er zijn geen oudere versies.');
    const rows = within(screen.getByRole('list', { name: 'Vroeger' })).getAllByRole('link');
    expect(rows).toHaveLength(5);
    expect(rows[0]?.textContent).toContain('nu');
    expect(screen.getAllByText('Hier kwamen twee toestellen samen.')).toHaveLength(1);
    expect(rows[0]?.textContent).toContain('Hier kwamen twee toestellen samen.');
    expect(rows[2]?.textContent).toContain('2 woorden nieuw');
    expect(rows[4]?.textContent).toContain('Hier begon het.');
  });

  test('a version says in words what came and what went, under its own question', async () => {
    await givenNow();
    withSchool(() => [200, { versions: all, next: null }]);
    openHistory();
    await screen.findByText('Er zijn geen oudere versies.');
    const rows = within(screen.getByRole('list', { name: 'Vroeger' })).getAllByRole('link');
    await user.click(rows[3] as HTMLElement);
    await screen.findByText('Wat veranderde toen?');
    expect(document.querySelector('del')?.textContent).toBe('weg kok');
    expect(document.querySelector('ins')?.textContent).toBe('nieuw lasser');
    await user.click(screen.getByRole('radio', { name: 'Nu' }));
    await screen.findByText('Wat is nu anders?');
    const marks = [...document.querySelectorAll('del, ins')].map((mark) => mark.textContent);
    expect(marks).toEqual(['weg lasser', 'nieuw bakker', 'nieuw Later']);
  });

  test('a version is put back as an edit of now, so that nothing is lost by it', async () => {
    await givenNow();
    withSchool(() => [200, { versions: all, next: null }]);
    openHistory();
    await screen.findByText('Er zijn geen oudere versies.');
    const rows = within(screen.getByRole('list', { name: 'Vroeger' })).getAllByRole('link');
    await user.click(rows[4] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Zet deze versie terug' }));
    await screen.findByText('Deze versie staat er weer. De andere versies blijven ook.');
    const [draft] = await drafts();
    expect(draft?.op).toBe('put');
    const content = JSON.stringify(draft);
    expect(content).toContain('Ik wil kok worden');
    expect(draft).toMatchObject({ creates: false, supersedes: ['r1-head'] });
    await waitFor(() => expect(screen.getByText('alleen op dit toestel')).toBeTruthy());
  });

  test('after putting back, the newest row says what it changed, also where no school had the version before', async () => {
    await givenNow('r4');
    const photo = { medium: 'photo', blob: 'b' };
    const profile = await openProfile(await signedInAs('pupil'));
    const edits = { 'answer.text': 'Ik wil lasser worden', 'medium.1': photo };
    await saveRecord(profile, { space: 'portfolio-1', record: 'r4', kind: 'entry', edits });
    const given = { activity: 'free', 'answer.text': 'Ik wil bakker worden', title: 'Later' };
    const atSchool = version('r4-head', write(emptyContent(), { ...given, kept: 1 }, me), me, null);
    withSchool(() => [200, { versions: [atSchool], next: null }]);
    openHistory('r4');
    await screen.findByText('Er zijn geen oudere versies.');
    const list = () =>
      within(screen.getByRole('list', { name: 'Vroeger' })).getAllByRole('link') as HTMLElement[];
    expect(list()[0]?.textContent).toContain('1 woord nieuw, 1 woord weg, Foto erbij');
    await user.click(list()[1] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Zet deze versie terug' }));
    await screen.findByText('Deze versie staat er weer. De andere versies blijven ook.');
    await waitFor(() => expect(list()).toHaveLength(3));
    expect(list()[0]?.textContent).toContain('1 woord nieuw, 1 woord weg, Foto weg');
    await user.click(list()[0] as HTMLElement);
    await screen.findByText('Wat veranderde toen?');
    expect(screen.queryByText('Hier zijn geen woorden anders.')).toBeNull();
    expect(document.querySelector('del')?.textContent).toBe('weg lasser');
  });

  test('who puts back twice in a row finds every version, also before any school has them', async () => {
    await givenNow();
    withSchool(() => [200, { versions: all, next: null }]);
    openHistory();
    await screen.findByText('Er zijn geen oudere versies.');
    const list = () =>
      within(screen.getByRole('list', { name: 'Vroeger' })).getAllByRole('link') as HTMLElement[];
    const putBack = async (place: number) => {
      await user.click(list()[place] as HTMLElement);
      await user.click(await screen.findByRole('button', { name: 'Zet deze versie terug' }));
      await screen.findByText('Deze versie staat er weer. De andere versies blijven ook.');
    };
    await putBack(4);
    await waitFor(() => expect(list()).toHaveLength(6));
    await putBack(4);
    await waitFor(() => expect(list()).toHaveLength(7));
    expect(await drafts()).toHaveLength(2);
  });

  test('once the school has what was written here, the versions are asked there again', async () => {
    await givenNow();
    const questions = withSchool(() => [200, { versions: all, next: null }]);
    const profile = await openProfile(await signedInAs('pupil'));
    const edits = { 'answer.text': 'Ik wil lasser worden' };
    await saveRecord(profile, { space: 'portfolio-1', record: 'r1', kind: 'entry', edits });
    openHistory();
    await screen.findByText('alleen op dit toestel');
    await waitFor(() => expect(questions).toHaveLength(1));
    await profile.journal.write(async (journal) => {
      const rows = await journal.ofRecord('portfolio-1', 'r1');
      await journal.put(rows.map((row) => ({ ...row, state: 'acked' as const })));
    });
    await waitFor(() => expect(questions).toHaveLength(2));
  });

  test('without a connection it shows what this device has, and says where the rest is', async () => {
    await givenNow('r2');
    openHistory('r2');
    await screen.findByText('Geen internet. Oudere versies staan op school.');
    expect(within(screen.getByRole('list', { name: 'Vroeger' })).getAllByRole('link')).toHaveLength(
      1,
    );
    withSchool(() => [200, { versions: all, next: null }]);
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await screen.findByText('Er zijn geen oudere versies.');
  });

  test('what was fetched stays for this visit; a next page comes when it is asked for', async () => {
    await givenNow();
    const questions = withSchool(({ path }) =>
      path.includes('before=v3')
        ? [200, { versions: all.slice(3), next: null }]
        : [200, { versions: all.slice(0, 3), next: 'v3' }],
    );
    const shown = openHistory();
    await user.click(await screen.findByRole('button', { name: 'Toon oudere versies' }));
    await screen.findByText('Er zijn geen oudere versies.');
    expect(questions.map(({ path }) => path.split('?')[1] ?? '')).toEqual(['', 'before=v3']);
    shown.unmount();
    withoutNetwork();
    openHistory();
    await screen.findByText('Geen internet. Oudere versies staan op school.');
    expect(within(screen.getByRole('list', { name: 'Vroeger' })).getAllByRole('link')).toHaveLength(
      5,
    );
  });

  test('somebody who only reads it finds no such page', async () => {
    await givenRecord(
      me,
      { record: 'r1', kind: 'note', author: 'an', audience: [{ to: me, until: null }] },
      { text: 'Fijn', kept: 1 },
    );
    openHistory();
    await screen.findByText('Dit staat niet op dit toestel.');
    expect(screen.queryByText('Fijn')).toBeNull();
  });

  test('at a table an editor reads which task changed, and puts a task back', async () => {
    await signedInAs('teacher', 'An Peeters', 'an');
    await givenPortfolio('an', 'teacher', roster);
    const task = (text: string, done: boolean) => ({
      text,
      day: null,
      who: null,
      done,
      from: null,
    });
    const begin = write(
      emptyContent(),
      { moment: 'okan-to-regular', 'task.001-a': task('Bel de school', false) },
      'a',
    );
    const later = write(begin, { 'task.001-a': task('Bel de school', true) }, 'b');
    const table = {
      record: 'r3',
      kind: 'transition',
      author: 'an',
      audience: [{ to: me, until: null }],
    };
    await givenRecord('an', table, {
      moment: 'okan-to-regular',
      'task.001-a': task('Bel de school', true),
    });
    withSchool(() => [
      200,
      { versions: [version('r3-head', later, 'an', null), version('t1', begin, me)], next: null },
    ]);
    openHistory('r3');
    await screen.findByText('Er zijn geen oudere versies.');
    screen.getByText('Amina Haddad');
    const rows = within(screen.getByRole('list', { name: 'Vroeger' })).getAllByRole('link');
    await user.click(rows[1] as HTMLElement);
    await user.click(await screen.findByRole('radio', { name: 'Nu' }));
    await screen.findByText('Taak');
    const marks = [...document.querySelectorAll('del, ins')].map((mark) => mark.textContent);
    expect(marks).toEqual(['weg Bel de school (nog te doen)', 'nieuw Bel de school (gedaan)']);
    await user.click(screen.getByRole('button', { name: 'Zet deze versie terug' }));
    await screen.findByText('Deze versie staat er weer. De andere versies blijven ook.');
    expect(screen.getByRole('link', { name: 'Terug' }).getAttribute('href')).toBe(
      '/overstap/portfolio-1/r3',
    );
  });

  test('in Arabic the words of the page are Arabic and the words of the writer stay theirs', async () => {
    await changeLanguage('ar');
    await givenNow();
    withSchool(() => [200, { versions: all, next: null }]);
    openHistory();
    await screen.findByText('لا توجد نسخ أقدم.');
    const rows = within(screen.getByRole('list')).getAllByRole('link');
    await user.click(rows[3] as HTMLElement);
    await screen.findByText('ماذا تغيّر حينها؟');
    expect(document.querySelector('ins')?.textContent).toBe('جديد lasser');
    expect(document.querySelector('p[dir="auto"]')).not.toBeNull();
    await changeLanguage('nl');
  });
});
