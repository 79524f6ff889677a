import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { leaveSign } from '#app/lost-work.ts';
import { PageError } from '#app/page-error.tsx';
import { AppRoutes } from '#app/router.tsx';
import { activePerson, listProfiles } from '#storage/profiles.ts';
import { ProfileProvider } from '#storage/use-profile.tsx';
import { freshDevice, signedInAs, withSchool } from '../support/screen.tsx';

beforeEach(async () => {
  await freshDevice();
  // biome-ignore lint/suspicious/noDocumentCookie: the test takes the sign away again
  document.cookie = 'loopboek-here=; path=/; max-age=0';
});

function open(address: string) {
  render(
    <MemoryRouter initialEntries={[address]}>
      <ProfileProvider>
        <Suspense fallback={null}>
          <AppRoutes />
        </Suspense>
      </ProfileProvider>
    </MemoryRouter>,
  );
}

const heading = (name: string) =>
  screen.findByRole('heading', { level: 1, name }, { timeout: 10_000 });

test('a guest is asked in, whatever the address', async () => {
  open('/loopboek');
  await heading('Welkom bij Loopboek');
});

test('scenario 26: a browser that threw the databases away gets two ways back, not a first visit', async () => {
  leaveSign(['amina']);
  open('/');
  await heading('Je werk op dit toestel is weg');
  expect(screen.getByRole('link', { name: 'Scan mijn kaart' }).getAttribute('href')).toBe('/scan');
  expect(screen.getByRole('link', { name: 'Typ mijn code' })).toBeDefined();
});

test('scenario 26: who is still signed in gets everything back with one tap', async () => {
  const who = { person: { id: 'amina', name: 'Amina', role: 'pupil' }, shared: false };
  const school = { id: 'school', name: 'De Wissel' };
  const asked = withSchool(({ path }) =>
    path === '/api/as/amina/who' ? [200, { ...who, school }] : [401, { reason: 'signed-out' }],
  );
  leaveSign(['amina', 'milan']);
  open('/');
  await heading('Je werk op dit toestel is weg');
  await userEvent.click(await screen.findByRole('button', { name: 'Haal alles terug van Amina' }));
  await waitFor(async () => expect((await listProfiles())[0]?.person.id).toBe('amina'));
  expect(activePerson()).toBe('amina');
  expect(screen.queryByRole('heading', { name: 'Je werk op dit toestel is weg' })).toBeNull();
  expect(asked.map(({ path }) => path)).toContain('/api/as/milan/who');
});

test('a page of another role is not there', async () => {
  await signedInAs('parent');
  open('/school/team');
  await heading('Hier is niets');
});

function Breaks(): never {
  throw new Error('select * from secrets');
}

test('a page that breaks says a kind sentence and an id, never what went wrong inside', () => {
  vi.stubGlobal('reportError', vi.fn());
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <PageError>
      <Breaks />
    </PageError>,
  );
  expect(screen.getByRole('heading').textContent).toBe('Dat lukte niet');
  expect(screen.getByRole('alert').textContent).toMatch(/[0-9A-F]{8}/);
  expect(document.body.textContent).not.toContain('secrets');
  vi.restoreAllMocks();
});
