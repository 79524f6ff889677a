/**
 * Carrying the unsent words of everybody else who uses this device, signed out or not, each under
 * their own name and with their own session. Of someone who signed out nothing is fetched back.
 */
import * as v from 'valibot';
import { minuteMs } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import { limits } from '#protocol/limits.ts';
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import { browserDigest } from '#storage/digest.ts';
import { browserRandom, newActor } from '#storage/ids.ts';
import { createMemoryReplica } from '#storage/memory-store.ts';
import {
  activePerson,
  getProfile,
  listProfiles,
  type Profile,
  updateProfile,
  wipeProfile,
} from '#storage/profiles.ts';
import { createServerClock } from '#storage/server-clock.ts';
import { app } from './app-name.ts';
import { besideWords } from './beside-words.ts';
import { ask, asPerson } from './http.ts';
import { withPassLock } from './pass-lock.ts';
import { postAs } from './post.ts';
import { runPass } from './run-pass.ts';

/** Whether no word of this person is on this device alone. */
export async function isAllSafe(person: PersonId): Promise<boolean> {
  const journal = openJournal(person);
  try {
    const rows = await journal.read((tables) => tables.all());
    if (!rows.every((row) => row.state === 'taken-back')) return false;
    const { isMediaSafe } = await import('#storage/media-store.ts');
    return await isMediaSafe(person, Date.now());
  } finally {
    journal.database.close();
  }
}

export async function carryForOthers(): Promise<void> {
  const active = activePerson();
  for (const profile of await listProfiles()) {
    const person = profile.person.id;
    if (person === active) continue;
    if (!(await isAllSafe(person))) await carryFor(profile);
    if (profile.locked) await endReading(person);
  }
}

/**
 * Tells the server that reading ends here; what was written can still be handed in. Once that is
 * told and every word is safe, nothing of a person who signed out stays on the device.
 */
export async function endReading(person: PersonId): Promise<void> {
  const profile = await getProfile(person);
  if (profile === undefined || !profile.locked) return;
  if (profile.signedIn) {
    const reply = await ask('POST', asPerson(person, 'sign-out'), v.unknown());
    if (!reply.ok && reply.status !== 401) return;
    await updateProfile(person, { signedIn: false });
  }
  if (await isAllSafe(person)) await wipeProfile(person);
}

export async function carryFor(profile: Profile): Promise<void> {
  const person = profile.person.id;
  const journal = openJournal(person);
  const kept = profile.locked ? null : openReplica(person);
  const replica = kept ?? createMemoryReplica();
  try {
    const reading = await replica.read((tables) => tables.state('clock'));
    const clock = createServerClock(() => Date.now(), reading);
    const device = {
      journal,
      replica,
      person: profile.person,
      device: profile.device,
      actor: newActor(browserRandom),
      clock,
      now: clock.now,
      random: browserRandom,
      digest: browserDigest,
    };
    const pass = {
      complete: false,
      spaces: [],
      onlyPush: profile.locked,
      pushRows: limits.pushRows,
      app,
    };
    const done = await withPassLock(person, (beat) =>
      runPass(device, pass, {
        post: postAs(person),
        elapsed: () => performance.now(),
        beat,
        // Of someone who signed out nothing is here that could be compared with.
        ...(profile.locked ? {} : besideWords(device)),
      }),
    );
    if (done === 'occupied' || done.outcome !== 'done') return;
    const { carryMediaOnce } = await import('./media-driver.ts');
    await carryMediaOnce(device, { onlySend: profile.locked });
  } finally {
    journal.database.close();
    kept?.database.close();
  }
}

/** Whether every word has left this device at least once and was answered. */
export async function hasNothingToSend(person: PersonId): Promise<boolean> {
  const journal = openJournal(person);
  try {
    if ((await journal.read((tables) => tables.inState(['new', 'sent']))).length > 0) return false;
    const { hasFilesToSend } = await import('#storage/media-store.ts');
    return !(await hasFilesToSend(person));
  } finally {
    journal.database.close();
  }
}

const whileNobodyMs = 5 * minuteMs;

/** On a screen where nobody is signed in, what people left behind on this device still travels. */
export function carryWhileNobodyIsHere(): () => void {
  const carry = () => void carryForOthers().catch(() => undefined);
  const timer = setInterval(carry, whileNobodyMs);
  window.addEventListener('online', carry);
  carry();
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', carry);
  };
}
