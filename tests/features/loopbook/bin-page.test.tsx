import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { BinPage } from '#features/loopbook/bin-page.tsx';
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import { newActor } from '#storage/ids.ts';
import { deleteRecord, saveRecord, type Writer } from '#storage/write.ts';
import { freshDevice, givenPortfolio, openScreen, signedInAs } from '../../support/screen.tsx';

const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [{ id: 'person-pupil', name: 'Amina Haddad', role: 'pupil' }],
};
const user = userEvent.setup();
const openBin = () => openScreen({ path: '/weggegooid', at: '/weggegooid', page: <BinPage /> });

beforeEach(freshDevice);
afterEach(() => {
  vi.useRealTimers();
});

/** Somebody who writes on this device, as the screens do. */
function writer(id: string, role: Role, name: string): Writer & { close(): void } {
  const journal = openJournal(id);
  const replica = openReplica(id);
  return {
    journal,
    replica,
    person: { id, role, name },
    actor: newActor((bytes) => crypto.getRandomValues(new Uint8Array(bytes))),
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    digest: async (words) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))),
    close() {
      journal.database.close();
      replica.database.close();
    },
  };
}

async function thrownAway(role: Role, kind: string, words: string): Promise<void> {
  const id = `person-${role}`;
  await signedInAs(role, 'Iemand');
  await givenPortfolio(id, role, roster);
  const pen = writer(id, role, 'Iemand');
  const about = kind === 'reply' ? 'r0' : null;
  const edits = { text: words, kept: 1 };
  const record = await saveRecord(pen, { space: 'portfolio-1', kind, about, edits });
  await deleteRecord(pen, 'portfolio-1', record);
  pen.close();
}

describe('what somebody threw away', () => {
  test('a parent finds it with the day on which it is gone for good, and brings it back', async () => {
    await thrownAway('parent', 'home-entry', 'Ze kookt goed');
    openBin();
    await screen.findByText('Ze kookt goed');
    screen.getByText('Dit blijft hier 30 dagen. Daarna is het voorgoed weg.');
    const day = new Intl.DateTimeFormat('nl-BE', {
      day: 'numeric',
      month: 'long',
      timeZone: 'Europe/Brussels',
    });
    const last = day.format(new Date(Date.now() + 30 * dayMs));
    expect(screen.getByText(/Voorgoed weg op/).textContent).toContain(last);
    await user.click(screen.getByRole('button', { name: 'Haal terug' }));
    await screen.findByText('Het is terug. Niemand anders leest het nu.');
    await screen.findByText('Hier ligt niets.');
    expect(screen.getByRole('link', { name: 'Bekijk het' }).getAttribute('href')).toMatch(
      /^\/kind\/portfolio-1\/thuis\//,
    );
  });

  test('a teacher finds a note and whose loopbook it was in', async () => {
    await thrownAway('teacher', 'note', 'Sterk gewerkt');
    openBin();
    await screen.findByText('Sterk gewerkt');
    await screen.findByText(/Amina Haddad/);
  });

  test('an answer goes back to who got it, and that is said', async () => {
    await thrownAway('teacher', 'reply', 'Knap');
    openBin();
    await screen.findByText('Een antwoord dat terugkomt, leest wie het kreeg meteen weer.');
    expect(screen.queryByText('Wat terugkomt, is eerst voor niemand anders.')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Haal terug' }));
    await screen.findByText('Het is terug. Wie het antwoord kreeg, leest het weer.');
  });

  test('after thirty days there is no way back any more, also without a connection', async () => {
    await thrownAway('parent', 'home-entry', 'Ze kookt goed');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29 * dayMs });
    openBin();
    await screen.findByText('Ze kookt goed');
    cleanup();
    vi.setSystemTime(Date.now() + 1.1 * dayMs);
    openBin();
    await screen.findByText('Hier ligt niets.');
  });
});
