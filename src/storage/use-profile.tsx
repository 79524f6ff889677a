/** The person at this screen, with their stores open. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { PersonId } from '#domain/person.ts';
import { type OpenProfile, openProfile } from './open-profile.ts';
import {
  activateProfile,
  activePerson,
  getProfile,
  listProfiles,
  onActiveProfile,
  type Profile,
} from './profiles.ts';
import { typedNotes } from './typed-notes.ts';
import { useLive } from './use-live.ts';

export type { OpenProfile } from './open-profile.ts';

/** `null`: nobody is signed in at this screen. `undefined`: still opening. */
type Opened = { profile: Profile; open: OpenProfile } | null | undefined;
type Opening = { person: PersonId | null; opened: Opened };

const OpenProfileContext = createContext<OpenProfile | null | undefined>(undefined);
const ActiveProfileContext = createContext<Profile | null | undefined>(undefined);

type Early = { person: PersonId | null; opening: Promise<Opened>; opened: Opened };
let early: Early | null = null;

/**
 * At a cold start the disk is asked while the first screen is still being fetched. What goes
 * wrong is told to whoever shows the screen.
 */
export async function openEarly(): Promise<OpenProfile | null> {
  const person = activePerson();
  const begun: Early = { person, opening: openActive(person), opened: undefined };
  early = begun;
  begun.opened = await begun.opening.catch(() => undefined);
  return begun.opened?.open ?? null;
}

function openingOf(person: PersonId | null): Promise<Opened> {
  const begun = early;
  early = null;
  if (begun?.person === person) return begun.opening;
  begun?.opening.then(
    (opened) => opened?.open.close(),
    () => undefined,
  );
  return openActive(person);
}

/** Whoever shows the screen again in this same moment finds it open; else it is closed. */
function giveBack(given: Early): void {
  early = given;
  setTimeout(() => {
    if (early !== given) return;
    early = null;
    given.opening.then(
      (opened) => opened?.open.close(),
      () => undefined,
    );
  });
}

export function ProfileProvider({ children }: { children: ReactNode }) {
  const person = useSyncExternalStore(onActiveProfile, activePerson);
  const [opening, setOpening] = useState<Opening>(() => ({
    person,
    opened: early?.person === person ? early.opened : undefined,
  }));
  const [failure, setFailure] = useState<unknown>(undefined);
  useEffect(() => {
    let ended = false;
    const begun: Early = { person, opening: openingOf(person), opened: undefined };
    begun.opening.then(
      (found) => {
        begun.opened = found;
        if (!ended) setOpening({ person, opened: found });
      },
      (error: unknown) => setFailure(error),
    );
    return () => {
      ended = true;
      giveBack(begun);
    };
  }, [person]);
  if (failure !== undefined) throw failure;
  const opened = opening.person === person ? opening.opened : undefined;
  const profile = useNewest(opened);
  return (
    <OpenProfileContext value={opened === null ? null : opened?.open}>
      <ActiveProfileContext value={profile}>{children}</ActiveProfileContext>
    </OpenProfileContext>
  );
}

/** As it was read when it was opened, until something of it changes. */
function useNewest(opened: Opened): Profile | null | undefined {
  const person = opened?.profile.person.id;
  const newest = useLive(
    async () => (person === undefined ? undefined : getProfile(person)),
    [person],
  );
  if (opened === null) return null;
  return newest !== undefined && newest.person.id === person ? newest : opened?.profile;
}

async function openActive(person: PersonId | null): Promise<Opened> {
  if (person === null) return null;
  const profile = await getProfile(person);
  if (profile !== undefined && !profile.locked) {
    const open = await openProfile(profile);
    await takeUp(open);
    return { profile, open };
  }
  activateProfile(null);
  return null;
}

/** Seldom needed, and never in the way of opening: what cannot be taken up now waits. */
async function takeUp(profile: OpenProfile): Promise<void> {
  const typed = typedNotes(profile.person.id);
  const taking = typed.length === 0 ? null : await import('./take-up.ts').catch(() => null);
  await taking?.takeUpTyped(profile, typed);
}

/** Only inside a route for people who are signed in. */
export function useProfile(): OpenProfile {
  const profile = useContext(OpenProfileContext);
  if (profile === null || profile === undefined) throw new Error('Bug: no profile is open here');
  return profile;
}

export function useOpenProfile(): OpenProfile | null | undefined {
  return useContext(OpenProfileContext);
}

export function useProfiles(): Profile[] | undefined {
  return useLive(listProfiles, []);
}

/** `undefined` until that person's stores are open too, so that `useProfile` is safe to call. */
export function useActiveProfile(): Profile | null | undefined {
  return useContext(ActiveProfileContext);
}
