import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { leaveSign } from '#app/lost-work.ts';
import { PageError } from '#app/page-error.tsx';
import { AppRoutes } from '#app/router.tsx';
import { ProfileProvider } from '#storage/use-profile.tsx';
import { freshDevice, signedInAs } from '../support/screen.tsx';

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

test('a browser that threw the databases away gets two ways back, not a first visit', async () => {
  leaveSign();
  open('/');
  await heading('Je werk op dit toestel is weg');
  expect(screen.getByRole('link', { name: 'Scan mijn kaart' }).getAttribute('href')).toBe('/scan');
  expect(screen.getByRole('link', { name: 'Typ mijn code' })).toBeDefined();
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
