import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { AsidePage } from '#features/sharing/aside-page.tsx';
import { HurtPage } from '#features/sharing/hurt-page.tsx';
import { reportTo } from '#features/sharing/report-to.ts';
import type { RecordView } from '#storage/record-view.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { stored } from '../../support/stored.ts';

const me = 'person-pupil';
const people: Roster['people'] = [
  { id: me, name: 'Amina Haddad', role: 'pupil' },
  { id: 'an', name: 'An Peeters', role: 'teacher' },
  { id: 'ria', name: 'Ria', role: 'counsellor' },
  { id: 'huda', name: 'Huda', role: 'parent' },
  { id: 'griet', name: 'Griet', role: 'admin' },
];
const roster: Roster = { space: 'portfolio', name: 'Amina Haddad', groups: ['OKAN'], people };
const user = userEvent.setup();
const open = () =>
  openScreen({
    path: '/niet-fijn/:space/:record',
    at: '/niet-fijn/portfolio-1/a1',
    page: <HurtPage />,
  });

async function givenAnswer(reader: Role) {
  const id = `person-${reader}`;
  await signedInAs(reader);
  await givenPortfolio(id, reader, roster);
  const audience = [{ to: me, until: null }];
  await givenRecord(id, { record: 'r1', kind: 'entry', author: me, audience }, { kept: 1 });
  await givenRecord(
    id,
    { record: 'a1', kind: 'reply', author: 'an', about: 'r1', audience },
    { text: 'Dat kan jij toch niet', kept: 1 },
  );
}

beforeEach(freshDevice);

test('what hurts is put aside by a record of my own that nobody else reads, and taken back', async () => {
  await givenAnswer('pupil');
  open();
  await screen.findByText('Antwoord van An Peeters');
  expect(screen.queryByText('Dat kan jij toch niet')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Leg opzij' }));
  await screen.findByText('Dit ligt opzij.');
  const [note] = await stored(me, 'aside');
  expect(note?.audience).toEqual([]);
  expect(note?.fields).toEqual({ of: ['a1'], away: [true] });
  cleanup();
  openScreen({ path: '/opzij', at: '/opzij', page: <AsidePage /> });
  await screen.findByText('Antwoord van An Peeters');
  await user.click(screen.getByRole('button', { name: 'Haal terug' }));
  await screen.findByText('Er ligt niets opzij.');
  expect(await stored(me, 'aside')).toHaveLength(1);
});

test('a parent is spoken to with u, and reports nothing here', async () => {
  await givenAnswer('parent');
  open();
  await screen.findByRole('heading', { name: 'Vindt u dit niet fijn?' });
  await screen.findByText('Wilt u dit melden? Spreek dan met Ria.');
  expect(screen.queryByRole('radio')).toBeNull();
});

test('I tell one person at school, in my own words, and nobody else gets them', async () => {
  await givenAnswer('pupil');
  open();
  await user.click(await screen.findByRole('radio', { name: /Ria/ }));
  expect(screen.queryByRole('radio', { name: /An Peeters/ })).toBeNull();
  await user.type(screen.getByLabelText(/Wat wil je zeggen/), 'Dit deed pijn');
  await user.click(screen.getByRole('button', { name: 'Meld dit aan Ria' }));
  await screen.findByText('Je melding is klaar voor Ria.');
  const [request] = await stored(me, 'talk-request');
  expect(request?.audience).toEqual([{ to: 'ria', until: null }]);
  expect(request?.fields).toMatchObject({
    about: ['a1'],
    way: ['report'],
    text: ['Dit deed pijn'],
    language: ['nl'],
  });
  expect(request?.fields.quote).toBeUndefined();
});

test('the hurtful words go along only where I say so', async () => {
  await givenAnswer('pupil');
  open();
  await user.click(await screen.findByRole('radio', { name: /Ria/ }));
  await user.click(await screen.findByRole('checkbox', { name: /Stuur de woorden mee/ }));
  expect(screen.getByText('Ria kan ze anders niet lezen.')).toBeTruthy();
  await user.type(screen.getByLabelText(/Wat wil je zeggen/), 'Kijk');
  await user.click(screen.getByRole('button', { name: 'Meld dit aan Ria' }));
  await screen.findByText('Je melding is klaar voor Ria.');
  const [request] = await stored(me, 'talk-request');
  expect(request?.fields.quote).toEqual(['An Peeters: Dat kan jij toch niet']);
});

test('half a report is mine alone, and goes on where I left it', async () => {
  await givenAnswer('pupil');
  open();
  await user.type(await screen.findByLabelText(/Wat wil je zeggen/), 'Ik durf niet');
  await waitFor(async () => expect(await stored(me, 'talk-request')).toHaveLength(1));
  expect((await stored(me, 'talk-request'))[0]?.audience).toEqual([]);
  cleanup();
  open();
  const again = await screen.findByLabelText<HTMLTextAreaElement>(/Wat wil je zeggen/);
  await waitFor(() => expect(again.value).toBe('Ik durf niet'));
});

test('nothing is told before somebody is chosen and something is said', async () => {
  await givenAnswer('pupil');
  open();
  await user.click(await screen.findByRole('button', { name: 'Meld dit' }));
  await screen.findByText('Kies eerst iemand.');
  await user.click(screen.getByRole('radio', { name: /Ria/ }));
  await user.click(screen.getByRole('button', { name: 'Meld dit aan Ria' }));
  await screen.findByText('Schrijf eerst een zin.');
  expect(await stored(me, 'talk-request')).toEqual([]);
});

test('those whom the school named come first, if they belong to this loopbook', () => {
  const contact = (person: string, more: Record<string, unknown[]> = {}) =>
    ({
      record: person,
      order: 1,
      fields: { person: [person], when: ['ma en do'], ...more },
    }) as unknown as RecordView;
  expect(reportTo([contact('ria'), contact('stranger')], people, ['an', me])).toEqual([
    { id: 'ria', name: 'Ria', role: 'counsellor', when: 'ma en do' },
  ]);
  const others = [contact('stranger'), contact('an', { hidden: [true] })];
  expect(reportTo(others, people, [me]).map(({ id }) => id)).toEqual(['an', 'ria']);
});
