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
import { useLive } from './use-live.ts';

export type { OpenProfile } from './open-profile.ts';

/** `null`: nobody is signed in at this screen. `undefined`: still opening. */
type Opening = { person: PersonId | null; open: OpenProfile | null | undefined };

const OpenProfileContext = createContext<OpenProfile | null | undefined>(undefined);

export function ProfileProvider({ children }: { children: ReactNode }) {
  const person = useSyncExternalStore(onActiveProfile, activePerson);
  const [opening, setOpening] = useState<Opening>({ person: null, open: undefined });
  const [failure, setFailure] = useState<unknown>(undefined);
  useEffect(() => {
    let ended = false;
    let opened: OpenProfile | null = null;
    openActive(person).then(
      (open) => {
        opened = open;
        if (ended) open?.close();
        else setOpening({ person, open });
      },
      (error: unknown) => setFailure(error),
    );
    return () => {
      ended = true;
      opened?.close();
    };
  }, [person]);
  if (failure !== undefined) throw failure;
  const open = opening.person === person ? opening.open : undefined;
  return <OpenProfileContext.Provider value={open}>{children}</OpenProfileContext.Provider>;
}

async function openActive(person: PersonId | null): Promise<OpenProfile | null> {
  if (person === null) return null;
  const profile = await getProfile(person);
  if (profile !== undefined && !profile.locked) return openProfile(profile);
  activateProfile(null);
  return null;
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
  const open = useContext(OpenProfileContext);
  const person = open?.person.id;
  const profile = useLive(
    async () => (person === undefined ? undefined : getProfile(person)),
    [person],
  );
  if (open === null) return null;
  return open === undefined || profile?.person.id !== person ? undefined : profile;
}
