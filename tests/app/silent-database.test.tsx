import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { AppRoutes } from '#app/router.tsx';
import { activateProfile } from '#storage/profiles.ts';
import { ProfileProvider } from '#storage/use-profile.tsx';
import { freshDevice, signedInAs } from '../support/screen.tsx';

beforeEach(freshDevice);

/** As a page that a browser froze in the middle of a transaction: it ends only when let go. */
function hold(name: string): Promise<() => void> {
  return new Promise((held) => {
    let isHeld = true;
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = [...database.objectStoreNames];
      const store = database.transaction(stores, 'readwrite').objectStore(stores[0] ?? '');
      const goOn = () => {
        if (!isHeld) return database.close();
        store.count().onsuccess = goOn;
      };
      goOn();
      held(() => {
        isHeld = false;
      });
    };
  });
}

function open() {
  render(
    <MemoryRouter>
      <ProfileProvider>
        <Suspense fallback={null}>
          <AppRoutes />
        </Suspense>
      </ProfileProvider>
    </MemoryRouter>,
  );
}

const saysSo = () => screen.findByRole('heading', { name: 'Dit duurt lang' });

test('somebody whose databases do not answer reads so on a white screen, and goes on when they do', async () => {
  await signedInAs('pupil');
  const letGo = await hold('loopboek-profiles');
  open();
  await saysSo();
  expect(screen.getByRole('alert').textContent).toContain('Je werk is niet weg.');
  expect(screen.getByRole('button', { name: 'Probeer opnieuw' })).toBeDefined();
  letGo();
  await screen.findByRole('heading', { level: 1, name: /Amina/ });
  expect(screen.queryByText('Dit duurt lang')).toBeNull();
});

test('a guest whose device does not answer who works here reads so too', async () => {
  activateProfile(null);
  const letGo = await hold('loopboek-profiles');
  open();
  await saysSo();
  letGo();
  await screen.findByRole('heading', { level: 1, name: 'Welkom bij Loopboek' });
});
