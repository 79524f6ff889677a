/** Who uses this device. Each profile has its own databases; this one only knows their owners. */
import { Dexie, type Table } from 'dexie';
import type { Instant } from '#domain/instant.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { SignInAnswer } from '#protocol/sign-in.ts';
import { inTransaction, openDatabase } from './database.ts';
import { journalName } from './dexie-store.ts';
import { browserRandom, uuidV4 } from './ids.ts';
import { closeMedia } from './media-database.ts';
import { mediaName } from './media-name.ts';
import { removeReplicas } from './old-replicas.ts';
import { papersName } from './papers-name.ts';
import { forgetTyped } from './typed-notes.ts';

export type Profile = {
  person: { id: PersonId; name: string; role: Role };
  school: { id: string; name: string };
  /** This browser, as this person's device. */
  device: string;
  /** Several people use this device: sessions are short here. */
  shared: boolean;
  /** Used in a lesson: what is left here goes as soon as the school has it. */
  forgetting?: boolean;
  language: string | null;
  /** Signed out here: nothing of it can be read until its owner signs in again. */
  locked: boolean;
  /** Whether the server still knows the session, as far as we heard. */
  signedIn: boolean;
  lastUsed: Instant;
  picturesChosen: boolean;
};

const database = openDatabase('loopboek-profiles', { profiles: 'person.id', beats: 'person' });
const profiles: Table<Profile, PersonId> = database.table('profiles');

/** Signs of life of whoever carries for a person, in whatever tab or worker. */
const beats: Table<{ person: PersonId; at: Instant }, PersonId> = database.table('beats');

function inProfiles<Result>(mode: 'r' | 'rw', work: () => Promise<Result>): Promise<Result> {
  return inTransaction(database, mode, [profiles], work);
}

/** The one who used the device last comes first. */
export function listProfiles(): Promise<Profile[]> {
  return inProfiles('r', async () => {
    const all = await profiles.toArray();
    return all.sort((a, b) => b.lastUsed - a.lastUsed);
  });
}

export async function getProfile(person: PersonId): Promise<Profile | undefined> {
  return inProfiles('r', () => profiles.get(person));
}

export function rememberProfile(
  answer: SignInAnswer,
  { shared }: { shared: boolean },
): Promise<Profile> {
  return inProfiles('rw', async () => {
    const known = await profiles.get(answer.person.id);
    const profile: Profile = {
      person: answer.person,
      school: answer.school,
      device: known?.device ?? uuidV4(browserRandom),
      shared,
      language: known?.language ?? answer.language ?? null,
      locked: false,
      signedIn: true,
      lastUsed: Date.now(),
      picturesChosen: answer.choosePictures !== true,
    };
    await profiles.put(profile);
    return profile;
  });
}

export function updateProfile(
  person: PersonId,
  part: Partial<Omit<Profile, 'person'>>,
): Promise<void> {
  return inProfiles('rw', async () => {
    const profile = await profiles.get(person);
    if (profile !== undefined) await profiles.put({ ...profile, ...part });
  });
}

/**
 * Signing out locks: what can be fetched again is removed, the journal stays until every word in
 * it is safe, and goes on uploading by itself.
 */
export async function lockProfile(person: PersonId): Promise<void> {
  await updateProfile(person, { locked: true });
  if (activePerson() === person) activateProfile(null);
  forgetTyped(person);
  await removeReplicas(person);
  const { forgetCached } = await import('./media-store.ts');
  await forgetCached(person);
  closeMedia(person);
}

/** Once its journal is empty and its session ended, a locked profile is no longer named here. */
function forgetProfile(person: PersonId): Promise<void> {
  return inProfiles('rw', () => profiles.delete(person));
}

/**
 * "Wis dit toestel": also what is not yet safe, after its owner saw it and chose so. Others who
 * use this device lose nothing.
 */
export async function wipeProfile(person: PersonId): Promise<void> {
  if (activePerson() === person) activateProfile(null);
  forgetTyped(person);
  await removeReplicas(person);
  await Dexie.delete(journalName(person));
  await Dexie.delete(mediaName(person));
  await Dexie.delete(papersName(person));
  await forgetProfile(person);
  await inTransaction(database, 'rw', [beats], () => beats.bulkDelete([person, mediaName(person)]));
}

export async function putBeat(person: PersonId, at: Instant): Promise<void> {
  await inTransaction(database, 'rw', [beats], () => beats.put({ person, at }));
}

export async function beatOf(person: PersonId): Promise<Instant | null> {
  const beat = await inTransaction(database, 'r', [beats], async () => beats.get(person));
  return beat?.at ?? null;
}

const activeKey = 'loopboek.active';
const listeners = new Set<() => void>();

/** Kept where it can be read at once, so that a cold start knows whose screen to open. */
export function activePerson(): PersonId | null {
  return typeof localStorage === 'undefined' ? null : localStorage.getItem(activeKey);
}

export function activateProfile(person: PersonId | null): void {
  if (person === null) localStorage.removeItem(activeKey);
  else localStorage.setItem(activeKey, person);
  if (person !== null) void updateProfile(person, { lastUsed: Date.now() });
  for (const listener of listeners) listener();
}

export function onActiveProfile(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of this browser: who leaves there, leaves here too.
  if (typeof window !== 'undefined') window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    if (typeof window !== 'undefined') window.removeEventListener('storage', listener);
  };
}
