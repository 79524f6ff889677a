import 'fake-indexeddb/auto';
import { render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { activateProfile, rememberProfile } from '#storage/profiles.ts';
import { openEarly, ProfileProvider, useOpenProfile, useProfile } from '#storage/use-profile.tsx';
import { useSpaces } from '#storage/use-records.ts';

function Spaces() {
  const profile = useProfile();
  const spaces = useSpaces();
  return <p>{`${profile.person.name} ${spaces?.length ?? 'loading'}`}</p>;
}

function Screen() {
  return useOpenProfile() ? <Spaces /> : <p>opening</p>;
}

it('what was opened early stays open when the screen is shown twice at once', async () => {
  const wrong = vi.spyOn(console, 'error');
  const answer = {
    person: { id: 'noor-early', name: 'Noor', role: 'pupil' as const },
    school: { id: 's', name: 'School' },
  };
  await rememberProfile(answer, { shared: false });
  activateProfile('noor-early');
  const opened = await openEarly();
  render(
    <StrictMode>
      <ProfileProvider>
        <Screen />
      </ProfileProvider>
    </StrictMode>,
  );
  await screen.findByText('Noor 0');
  await new Promise((later) => setTimeout(later, 100));
  expect(screen.getByText('Noor 0')).toBeDefined();
  expect(await opened?.replica.read((replica) => replica.spaces())).toEqual([]);
  expect(wrong).not.toHaveBeenCalled();
});
