import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { ReadingPage } from '#features/review/reading-page.tsx';
import { openReplica } from '#storage/dexie-store.ts';
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
  ],
};
const shared = [
  { to: 'person-teacher', until: null },
  { to: 'person-parent', until: null },
];
const words = { activity: 'free', 'answer.text': 'Ik hielp een klant.', kept: 1 };

async function openAs(role: Role, record: string) {
  await givenPortfolio(`person-${role}`, role, roster);
  openScreen({
    path: '/lezen/:space/:record',
    at: paths.reading('portfolio-1', record),
    page: <ReadingPage />,
  });
}

async function giveEntry(
  reader: Role,
  record = 'entry-1',
  fields: Record<string, unknown> = words,
) {
  await givenRecord(
    `person-${reader}`,
    { record, kind: 'entry', author: 'person-pupil', audience: shared },
    fields,
  );
}

async function takenAway(record: string) {
  const replica = openReplica('person-teacher');
  await replica.write(async (tables) => {
    const row = await tables.record('portfolio-1', record);
    if (row) await tables.putRecord({ ...row, deleted: true });
  });
  replica.database.close();
}

beforeEach(freshDevice);

test('whoever reads is told that the pupil sees it, and the pupil does', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  expect(await screen.findByText('Ik hielp een klant.')).toBeTruthy();
  expect(await screen.findByText('Dana ziet dat je dit las.')).toBeTruthy();
  const [seen] = await stored('person-teacher', 'seen');
  expect(seen?.audience).toEqual([{ to: 'role:pupil', until: null }]);
  expect(Object.keys(seen?.fields ?? {})).toEqual(['entry-1']);
});

test('the reader sees by name who else reads it', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  expect(await screen.findByText('Dit lezen ook: Rima.')).toBeTruthy();
});

test('a sticker and a tap are an answer, for the pupil alone', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  await userEvent.click(await screen.findByRole('button', { name: 'Moedig' }));
  await userEvent.click(screen.getByRole('button', { name: 'Verstuur antwoord' }));
  expect(await screen.findByText('Je antwoord is klaar voor Dana.')).toBeTruthy();
  const [reply] = await stored('person-teacher', 'reply');
  expect(reply?.about).toBe('entry-1');
  expect(reply?.audience).toEqual([{ to: 'person-pupil', until: null }]);
  expect(reply?.fields).toMatchObject({ sticker: ['brave'], language: ['nl'] });
  expect(reply?.fields.kept).toHaveLength(1);
});

test('an answer of one sentence is sent from the keyboard, and the next one has the focus', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher', 'entry-1');
  await giveEntry('teacher', 'entry-2', { ...words, 'answer.text': 'Nog iets.' });
  await openAs('teacher', 'entry-1');
  await userEvent.type(await screen.findByLabelText('Schrijf iets terug'), 'Wat deed je eerst?');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Lees het volgende' })),
  );
  expect(screen.getByText('Wat deed je eerst?')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Nog iets.')).toBeTruthy();
});

test('half an answer is no answer yet, and is there again when the page is opened again', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  await userEvent.type(await screen.findByLabelText('Schrijf iets terug'), 'Wat goed dat');
  await waitFor(async () => expect(await stored('person-teacher', 'reply')).toHaveLength(1));
  expect(screen.queryByText('Antwoorden')).toBeNull();
  document.body.replaceChildren();
  await openAs('teacher', 'entry-1');
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLTextAreaElement>('Schrijf iets terug').value).toBe(
      'Wat goed dat',
    ),
  );
});

test('nothing to say yet is answered with a sentence, and nothing is sent', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  await userEvent.click(await screen.findByRole('button', { name: 'Verstuur antwoord' }));
  expect(await screen.findByText('Schrijf een zin of kies een sticker.')).toBeTruthy();
  expect(await stored('person-teacher', 'reply')).toHaveLength(0);
});

test('an answer can be taken back, and put back', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  await userEvent.click(await screen.findByRole('button', { name: 'Moedig' }));
  await userEvent.click(screen.getByRole('button', { name: 'Verstuur antwoord' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Haal dit antwoord weg' }));
  expect(await screen.findByText('Het antwoord is weg.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('Je antwoord is klaar voor Dana.')).toBeNull());
  expect(await stored('person-teacher', 'reply')).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Zet terug' }));
  expect(await screen.findByRole('button', { name: 'Haal dit antwoord weg' })).toBeTruthy();
});

test('a parent is spoken to with u', async () => {
  await signedInAs('parent', 'Rima');
  await giveEntry('parent');
  await openAs('parent', 'entry-1');
  expect(await screen.findByText('Dana ziet dat u dit las.')).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Uw antwoord' })).toBeTruthy();
});

test('what somebody wrote is always text', async () => {
  await signedInAs('teacher', 'An');
  const code = '<img src=x onerror=alert(1)><b>vet</b>';
  await giveEntry('teacher', 'entry-1', { ...words, 'answer.text': code });
  await openAs('teacher', 'entry-1');
  expect(await screen.findByText(code)).toBeTruthy();
  expect(document.querySelector('main img, main b')).toBeNull();
});

test('what was taken away and what never was get the same page, word for word', async () => {
  await signedInAs('teacher', 'An');
  await openAs('teacher', 'never-there');
  await screen.findByRole('heading', { name: 'Hier is niets te lezen' });
  const never = document.querySelector('main')?.textContent;
  document.body.replaceChildren();
  await giveEntry('teacher', 'taken', words);
  await takenAway('taken');
  await openAs('teacher', 'taken');
  await screen.findByRole('heading', { name: 'Hier is niets te lezen' });
  expect(document.querySelector('main')?.textContent).toBe(never);
});
