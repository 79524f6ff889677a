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
import { removeEmptied } from '#storage/emptied.ts';
import { browserRandom, newActor } from '#storage/ids.ts';
import { createMemoryReplica } from '#storage/memory-store.ts';
import {
  activePerson,
  getProfile,
  listProfiles,
  lockProfile,
  type Profile,
  updateProfile,
  wipeProfile,
} from '#storage/profiles.ts';
import { createServerClock } from '#storage/server-clock.ts';
import { app } from './app-name.ts';
import { backOffMs } from './back-off.ts';
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

/** Those of whom everything is being taken away: nobody opens their databases once more. */
const leaving = new Set<PersonId>();

/** What the school has already is taken off this device, and the session ends. */
export async function takeOff(person: PersonId): Promise<void> {
  leaving.add(person);
  try {
    await lockProfile(person);
    await endReading(person);
    await wipeProfile(person);
  } finally {
    leaving.delete(person);
  }
}

let carrying: Promise<void> | null = null;

/** One at a time in a window: what one takes away the other must not open again. */
export function carryForOthers(): Promise<void> {
  carrying ??= carryForEach().finally(() => {
    carrying = null;
  });
  return carrying;
}

async function carryForEach(): Promise<void> {
  const active = activePerson();
  for (const profile of await listProfiles()) {
    const person = profile.person.id;
    if (person === active || leaving.has(person)) continue;
    if (!(await isAllSafe(person))) await carryFor(profile);
    if (profile.locked) await endReading(person);
  }
  await removeEmptied();
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
  const mayGo = (await isAllSafe(person)) || (profile.forgetting && (await isAllAtSchool(person)));
  if (mayGo) await wipeProfile(person);
}

/** Whether the school answered for every word, photo and voice that it took them in. */
async function isAllAtSchool(person: PersonId): Promise<boolean> {
  const journal = openJournal(person);
  try {
    const rows = await journal.read((tables) => tables.inState(['new', 'sent', 'held']));
    return rows.length === 0 && (await hasNothingToSend(person));
  } finally {
    journal.database.close();
  }
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

/**
 * On a screen where nobody is signed in, what people left behind on this device still travels. What
 * must leave it soon is tried again soon: the page that somebody left may still have been carrying.
 */
export function carryWhileNobodyIsHere(): () => void {
  let timer = 0;
  let tries = 0;
  let isOver = false;
  const carry = async () => {
    clearTimeout(timer);
    await carryForOthers().catch(() => undefined);
    if (isOver) return;
    const isHasty = (await listProfiles()).some(({ forgetting }) => forgetting === true);
    tries = isHasty ? tries + 1 : 0;
    timer = window.setTimeout(carry, isHasty ? backOffMs(tries, Math.random()) : whileNobodyMs);
  };
  const again = () => {
    tries = 0;
    void carry();
  };
  window.addEventListener('online', again);
  again();
  return () => {
    isOver = true;
    clearTimeout(timer);
    window.removeEventListener('online', again);
  };
}
