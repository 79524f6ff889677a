import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

test('whoever reads is told that the pupil sees it once school knows, and the pupil does', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  expect(await screen.findByText('Ik hielp een klant.')).toBeTruthy();
  expect(await screen.findByText('Met internet ziet Dana dat je dit las.')).toBeTruthy();
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
  await screen.findByText('Je antwoord is klaar voor Dana.');
  expect(screen.getByText('Wat deed je eerst?')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Nog iets.')).toBeTruthy();
});

test('from the heading two keys lead to the answer', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  await screen.findByLabelText('Schrijf iets terug');
  screen.getByRole('heading', { level: 1 }).focus();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Schrijf iets terug'));
});

test('a teacher asks one thing back, and asks no second one before the answer', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  await openAs('teacher', 'entry-1');
  await userEvent.type(await screen.findByLabelText('Schrijf iets terug'), 'Wie hielp jou?');
  await userEvent.click(screen.getByLabelText(/Ik vraag één ding terug/));
  await userEvent.click(screen.getByRole('button', { name: 'Verstuur antwoord' }));
  await screen.findByText('Je antwoord is klaar voor Dana.');
  expect(screen.getByText('Vraag')).toBeTruthy();
  expect((await stored('person-teacher', 'reply'))[0]?.fields.asks).toEqual([true]);
  await userEvent.click(screen.getByRole('button', { name: 'Schrijf nog een antwoord' }));
  await screen.findByLabelText('Schrijf iets terug');
  expect(screen.queryByLabelText(/Ik vraag één ding terug/)).toBeNull();
});

test('a pupil who is asked something answers who asked, and nobody else', async () => {
  await signedInAs('pupil', 'Dana');
  await giveEntry('pupil');
  const asked = { record: 'reply-1', kind: 'reply', author: 'person-teacher', about: 'entry-1' };
  await givenRecord(
    'person-pupil',
    { ...asked, audience: [{ to: 'person-pupil', until: null }] },
    { text: 'Wie hielp jou?', asks: true, kept: 2 },
  );
  await openAs('pupil', 'entry-1');
  expect(await screen.findByText('Wie hielp jou?')).toBeTruthy();
  await userEvent.type(await screen.findByLabelText('Schrijf iets terug'), 'Mijn zus.');
  expect(screen.queryByLabelText(/Ik vraag één ding terug/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Verstuur antwoord' }));
  await screen.findByRole('button', { name: 'Schrijf nog een antwoord' });
  const own = (await stored('person-pupil', 'reply')).find(({ author }) => author !== asked.author);
  expect(own?.audience).toEqual([{ to: 'person-teacher', until: null }]);
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
  expect(await screen.findByText('Met internet ziet Dana dat u dit las.')).toBeTruthy();
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

describe('a pupil who tells or asks', () => {
  const asked = { kind: 'talk-request', author: 'person-pupil' };
  const toTeacher = [{ to: 'person-teacher', until: null }];

  test('a report says what it is, what it is about where that can be read, and that the pupil sees it', async () => {
    await signedInAs('teacher', 'An');
    await giveEntry('teacher', 'entry-1');
    const fields = { about: 'entry-1', way: 'report', text: 'Dit deed pijn', kept: 1 };
    await givenRecord('person-teacher', { ...asked, record: 't1', audience: toTeacher }, fields);
    await openAs('teacher', 't1');
    await screen.findByRole('heading', { name: 'Melding' });
    await screen.findByText('Dana meldt iets dat kwetste.');
    await screen.findByText('Dit deed pijn');
    const link = await screen.findByRole('link', { name: 'Bekijk waarover het gaat' });
    expect(link.getAttribute('href')).toBe('/lezen/portfolio-1/entry-1');
    await screen.findByText('Met internet ziet Dana dat je dit las.');
  });

  test('what it is about may be hidden from whom it is told, and that is said', async () => {
    await signedInAs('teacher', 'An');
    const fields = { about: 'hidden', way: 'report', text: 'Kijk', quote: 'Rima: x', kept: 1 };
    await givenRecord('person-teacher', { ...asked, record: 't1', audience: toTeacher }, fields);
    await openAs('teacher', 't1');
    await screen.findByText('Waarover het gaat, kan je hier niet lezen.');
    await screen.findByText('Rima: x');
  });

  test('somebody who wants to talk is not called a report', async () => {
    await signedInAs('teacher', 'An');
    const fields = { about: '', way: 'come', text: 'Mag ik langskomen?', kept: 1 };
    await givenRecord('person-teacher', { ...asked, record: 't1', audience: toTeacher }, fields);
    await openAs('teacher', 't1');
    await screen.findByRole('heading', { name: 'Ik wil praten' });
    await screen.findByText('Dana wil graag met je praten.');
  });
});

test('an answer that somebody put aside is not before their eyes any more', async () => {
  await signedInAs('teacher', 'An');
  await giveEntry('teacher');
  const answer = { kind: 'reply', author: 'person-parent', about: 'entry-1', audience: shared };
  await givenRecord('person-teacher', { ...answer, record: 'a1' }, { text: 'Wat dom', kept: 1 });
  await givenRecord('person-teacher', { ...answer, record: 'a2' }, { text: 'Wat goed', kept: 1 });
  await givenRecord(
    'person-teacher',
    { record: 'aside-1', kind: 'aside', author: 'person-teacher' },
    { of: 'a1', away: true },
  );
  await openAs('teacher', 'entry-1');
  await screen.findByText('Wat goed');
  expect(screen.queryByText('Wat dom')).toBeNull();
  const link = screen.getByRole('link', { name: 'Niet fijn?' });
  expect(link.getAttribute('href')).toBe('/niet-fijn/portfolio-1/a2');
});

describe('words that are heard', () => {
  const spoken: string[] = [];
  const give = (voices: { lang: string; localService: boolean }[]) => {
    spoken.length = 0;
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        lang = '';
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
        addEventListener() {}
      },
    );
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => voices,
      addEventListener() {},
      removeEventListener() {},
      cancel() {},
      speak: (said: { lang: string; text: string }) => spoken.push(`${said.lang}: ${said.text}`),
    });
  };
  afterEach(() => vi.unstubAllGlobals());

  const openSpoken = async (language: string) => {
    await signedInAs('parent', 'Rima');
    await giveEntry('parent', 'entry-1', { ...words, language });
    await openAs('parent', 'entry-1');
    await screen.findByText('Ik hielp een klant.');
  };

  test('are read by a voice of their own language that is on this device', async () => {
    give([{ lang: 'nl_BE', localService: true }]);
    await openSpoken('nl');
    await userEvent.click(await screen.findByRole('button', { name: 'Luister' }));
    expect(spoken).toEqual(['nl_BE: Ik hielp een klant.']);
  });

  test.each([
    ['a voice of another language', [{ lang: 'en-GB', localService: true }], 'nl'],
    ['a voice that sends the words away', [{ lang: 'nl-BE', localService: false }], 'nl'],
    ['no voice of Tigrinya', [{ lang: 'nl-BE', localService: true }], 'ti'],
  ])('have no button where there is only %s', async (_, voices, language) => {
    give(voices);
    await openSpoken(language);
    expect(screen.queryByRole('button', { name: 'Luister' })).toBeNull();
  });
});
