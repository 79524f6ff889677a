import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { SharingPage } from '#features/sharing/sharing-page.tsx';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';
import { PageFrameContext } from '#ui/page-frame.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [
    { id: me, name: 'Amina Haddad', role: 'pupil' },
    { id: 'an', name: 'An Peeters', role: 'teacher' },
    { id: 'bart', name: 'Bart Claes', role: 'teacher' },
    { id: 'huda', name: 'Huda', role: 'parent' },
  ],
};
const user = userEvent.setup();

async function audiences() {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows
    .map((row) => unsealed(row.draft))
    .flatMap((draft) => (draft.op === 'audience' ? [draft.audience] : []));
}

const open = () =>
  openScreen({ path: '/delen/:space/:record', at: '/delen/portfolio-1/r1', page: <SharingPage /> });

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

describe('my own entry', () => {
  const entry = { record: 'r1', kind: 'entry', author: me };

  test('nothing is ticked by itself: only me is what holds', async () => {
    await givenRecord(me, entry, { activity: 'free', 'answer.text': 'x', kept: 1 });
    open();
    await screen.findByText('Nu: alleen jij.');
    expect(screen.getAllByRole('checkbox').some((box) => (box as HTMLInputElement).checked)).toBe(
      false,
    );
  });

  test('what was just kept says so from the first moment, not when all names are read', async () => {
    await givenRecord(me, entry, { activity: 'free', 'answer.text': 'x', kept: 1 });
    const drawn: string[] = [];
    const watching = new MutationObserver(() => {
      drawn.push(document.querySelector('main')?.textContent ?? '');
    });
    watching.observe(document.body, { subtree: true, childList: true });
    const at = { pathname: '/delen/portfolio-1/r1', state: { fresh: true } };
    openScreen({ path: '/delen/:space/:record', at, page: <SharingPage /> });
    await screen.findByText('Nu: alleen jij.');
    watching.disconnect();
    const ofPage = drawn.filter((text) => text !== '');
    expect(ofPage.length).toBeGreaterThan(1);
    expect(ofPage[0]).toContain('Bewaard op dit toestel.');
  });

  test('back from "Wie mag dit lezen?" is the last question, not another place', async () => {
    await givenRecord(me, entry, { activity: 'free', 'answer.text': 'x', kept: 1 });
    const state = { fresh: true, from: '/kaarten/free/r1?vraag=1' };
    const at = { pathname: '/delen/portfolio-1/r1', state };
    openScreen({ path: '/delen/:space/:record', at, page: <SharingPage /> });
    const back = await screen.findByRole('link', { name: 'Terug' });
    expect(back.getAttribute('href')).toBe('/kaarten/free/r1?vraag=1');
  });

  test('who is going to read it also sees the photos, and that is said before', async () => {
    const photo = { medium: 'photo', blob: 'a'.repeat(64), type: 'image/jpeg', size: 1000 };
    const fields = { 'medium.1': { ...photo, width: 10, height: 10 } };
    await givenRecord(me, entry, { activity: 'free', 'answer.text': 'x', kept: 1, ...fields });
    open();
    await screen.findByText('Nu: alleen jij.');
    expect(screen.queryByText('Gaat ook mee: Foto')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /An Peeters/ }));
    expect(screen.getByText('Gaat ook mee: Foto')).toBeDefined();
  });

  test('sharing is with people by name, and the button says with whom', async () => {
    await givenRecord(me, entry, { activity: 'free', 'answer.text': 'x', kept: 1 });
    open();
    await user.click(await screen.findByRole('checkbox', { name: /An Peeters/ }));
    await user.click(screen.getByRole('button', { name: 'Deel met An Peeters' }));
    await waitFor(async () => expect(await audiences()).toEqual([[{ to: 'an', until: null }]]));
  });

  test('the lock of a tablet stands aside while a choice is not kept, so that nobody loses it', async () => {
    await givenRecord(me, entry, { activity: 'free', 'answer.text': 'x', kept: 1 });
    const frame = { navigation: [], status: null, banner: null, offer: <p>Klaar, vergrendel</p> };
    const page = (
      <PageFrameContext value={frame}>
        <SharingPage />
      </PageFrameContext>
    );
    openScreen({ path: '/delen/:space/:record', at: '/delen/portfolio-1/r1', page });
    await screen.findByText('Klaar, vergrendel');
    await user.click(await screen.findByRole('checkbox', { name: /An Peeters/ }));
    expect(screen.queryByText('Klaar, vergrendel')).toBeNull();
  });

  test('a whole group reads until 31 August at most', async () => {
    await givenRecord(me, entry, { activity: 'free', 'answer.text': 'x', kept: 1 });
    open();
    await user.click(await screen.findByRole('checkbox', { name: /Al mijn leraren/ }));
    await screen.findByText('Voor een hele groep stopt het altijd op 31 augustus.');
    await user.click(screen.getByRole('button', { name: 'Deel met Al mijn leraren' }));
    await waitFor(async () => expect(await audiences()).toHaveLength(1));
    const [[grant] = []] = await audiences();
    expect(new Date(grant?.until ?? 0).toISOString()).toMatch(/-08-31T21:59:59/);
  });

  test('a change says what it takes away before it does so', async () => {
    const shared = { ...entry, audience: [{ to: 'an', until: null }] };
    await givenRecord(me, shared, { activity: 'free', 'answer.text': 'x', kept: 1 });
    await givenRecord(
      me,
      { record: 'seen-an', kind: 'seen', author: 'an' },
      { r1: 1_760_000_000_000 },
    );
    open();
    await user.click(await screen.findByRole('checkbox', { name: /An Peeters/, checked: true }));
    await screen.findByText('An Peeters kan dit dan niet meer lezen.');
    await screen.findByText(/An Peeters las dit al:/);
    await user.click(screen.getByRole('button', { name: 'Bewaar de keuze' }));
    await waitFor(async () => expect(await audiences()).toEqual([[]]));
  });
});

describe('what a choice really takes away', () => {
  const entry = { record: 'r1', kind: 'entry', author: me };
  const words = { activity: 'free', 'answer.text': 'x', kept: 1 };
  const both = [
    { to: 'an', until: null },
    { to: 'role:teacher' as const, until: null },
  ];

  test('a named person whose group still reads loses nothing, and that is said', async () => {
    await givenRecord(me, { ...entry, audience: both }, words);
    open();
    await user.click(await screen.findByRole('checkbox', { name: /An Peeters/, checked: true }));
    await screen.findByText('An Peeters leest dit wel nog.');
    expect(screen.queryByText(/niet meer lezen/)).toBeNull();
  });

  test('a group that is left out takes it from all but who is named too', async () => {
    await givenRecord(me, { ...entry, audience: both }, words);
    open();
    await user.click(await screen.findByRole('checkbox', { name: /Al mijn leraren/ }));
    await screen.findByText('Al mijn leraren kunnen dit dan niet meer lezen.');
    await screen.findByText('An Peeters leest dit wel nog.');
  });

  test('photos and the answers of others go with it, what somebody wrote stays theirs', async () => {
    const audience = [
      { to: 'an', until: null },
      { to: 'huda', until: null },
    ];
    const photo = { medium: 'photo', blob: 'a'.repeat(64), type: 'image/jpeg', size: 1000 };
    const media = { 'medium.1': { ...photo, width: 10, height: 10 } };
    await givenRecord(me, { ...entry, audience }, { ...words, ...media });
    const answer = { kind: 'reply', author: 'an', about: 'r1' };
    await givenRecord(me, { ...answer, record: 'a1', audience }, { text: 'Knap', kept: 1 });
    open();
    await user.click(await screen.findByRole('checkbox', { name: /Huda/, checked: true }));
    await screen.findByText("Ook niet meer: Foto en antwoorden en nota's hierbij.");
    await user.click(screen.getByRole('checkbox', { name: /An Peeters/, checked: true }));
    await screen.findByText('Wat iemand zelf schreef, blijft van die persoon.');
  });
});

describe('putting back what was chosen', () => {
  const entry = { record: 'r1', kind: 'entry', author: me };
  const words = { activity: 'free', 'answer.text': 'x', kept: 1 };

  test('a day long a choice can be put back, and who read it meanwhile is told truly', async () => {
    await givenRecord(me, entry, words);
    await givenRecord(me, { record: 's', kind: 'seen', author: 'an' }, { r1: 1_760_000_000_000 });
    open();
    await user.click(await screen.findByRole('checkbox', { name: /An Peeters/ }));
    await user.click(screen.getByRole('button', { name: 'Deel met An Peeters' }));
    await waitFor(async () => expect(await audiences()).toHaveLength(1));
    cleanup();
    open();
    await screen.findByText('De lezers zijn pas veranderd.');
    await screen.findByText('An Peeters kan dit dan niet meer lezen.');
    await screen.findByText(/An Peeters las dit al:/);
    await user.click(screen.getByRole('button', { name: 'Zet terug zoals het was' }));
    await waitFor(async () => expect((await audiences()).at(-1)).toEqual([]));
    cleanup();
    open();
    await screen.findByText('Nu: alleen jij.');
    expect(screen.queryByText('De lezers zijn pas veranderd.')).toBeNull();
  });

  test('nothing is offered where nothing was changed here', async () => {
    await givenRecord(me, { ...entry, audience: [{ to: 'an', until: null }] }, words);
    open();
    await screen.findByText(/Nu: jij en/);
    expect(screen.queryByRole('button', { name: 'Zet terug zoals het was' })).toBeNull();
  });
});

describe('something from home', () => {
  const fromHome = {
    record: 'r1',
    kind: 'home-entry',
    author: 'huda',
    audience: [{ to: 'role:pupil' as const, until: null }],
  };

  test('the child decides about school, and about nobody else', async () => {
    await givenRecord(me, fromHome, { text: 'Ze kookt goed', kept: 1 });
    open();
    await screen.findByText('Dit komt van thuis. Mag school het lezen?');
    expect(screen.queryByRole('checkbox', { name: /Huda/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /An Peeters/ }));
    await user.click(screen.getByRole('button', { name: /Deel met/ }));
    await waitFor(async () =>
      expect(await audiences()).toEqual([
        [
          { to: 'an', until: null },
          { to: 'role:pupil', until: null },
        ],
      ]),
    );
  });
});

test('what somebody else decides about cannot be chosen here', async () => {
  const note = { record: 'r1', kind: 'note', author: 'an', audience: [{ to: me, until: null }] };
  await givenRecord(me, note, { text: 'x', kept: 1 });
  open();
  await screen.findByText('Jij kan dit hier niet kiezen.');
  expect(screen.queryByRole('checkbox')).toBeNull();
});
