import { useState } from 'react';
import { type FirstScreen, readFirstScreen } from './first-screen.ts';
import { useLive } from './use-live.ts';
import { type OpenProfile, useProfile } from './use-profile.tsx';

let early: { profile: OpenProfile; screen: FirstScreen } | null = null;

/** At a cold start it is read while the page itself is still being fetched. */
export async function readFirstScreenEarly(profile: OpenProfile): Promise<void> {
  early = { profile, screen: await readFirstScreen(profile) };
}

/** Once: whoever comes back later must not see for a moment how it was. */
function takeEarly(profile: OpenProfile): FirstScreen | undefined {
  const screen = early?.profile === profile ? early.screen : undefined;
  early = null;
  return screen;
}

/** All of a pupil's first screen at once; `undefined` until it is read. */
export function useFirstScreen(): FirstScreen | undefined {
  const profile = useProfile();
  const [before] = useState(() => takeEarly(profile));
  return useLive(() => readFirstScreen(profile), [profile], before);
}
