/** A person's way in on this device, and the devices they are signed in on. */
import { useCallback, useEffect, useState } from 'react';
import * as v from 'valibot';
import type { PersonId } from '#domain/person.ts';
import {
  type SessionList,
  type SignInAnswer,
  type SignInReason,
  type SignInRequest,
  sessionList,
  signInAnswer,
  signInRefusal,
} from '#protocol/sign-in.ts';
import { type Profile, rememberProfile, updateProfile } from '#storage/profiles.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { ask, asPerson, type Reply } from './http.ts';
import { knownDevices, rememberDevices } from './known-devices.ts';
import { syncNow } from './sync-now.ts';

export type SignInOutcome =
  | { ok: true; answer: SignInAnswer; profile: Profile }
  | {
      ok: false;
      reason: SignInReason | 'offline' | 'server';
      afterMs?: number | undefined;
      /** Whom to ask for another card or code. */
      ask?: string | undefined;
    };

type Person = { person: { id: PersonId } };
export type Session = SessionList['sessions'][number];
export type Outcome = { ok: true } | { ok: false; reason: string };
export type Listed =
  | { ok: true; sessions: Session[]; notices: NonNullable<SessionList['notices']> }
  | { ok: false; reason: string };

export async function signIn(request: SignInRequest): Promise<SignInOutcome> {
  const reply = await ask('POST', '/api/sign-in', signInAnswer, request);
  if (!reply.ok) return notSignedIn(reply);
  const profile = await rememberProfile(reply.answer, { shared: request.shared === true });
  // Whoever comes back as the same person goes on where the session ended.
  syncNow();
  return { ok: true, answer: reply.answer, profile };
}

function notSignedIn(reply: Exclude<Reply<unknown>, { ok: true }>): SignInOutcome {
  if (reply.status === 0) return { ok: false, reason: 'offline' };
  const told = v.safeParse(signInRefusal, 'told' in reply ? reply.told : null);
  return { ok: false, ...(told.success ? told.output : { reason: 'server' }) };
}

export async function choosePictures(
  profile: Person,
  pictures: readonly number[],
): Promise<Outcome> {
  const path = asPerson(profile.person.id, 'pictures');
  const reply = await ask('POST', path, v.unknown(), { pictures });
  if (!reply.ok) return { ok: false, reason: reply.reason };
  await updateProfile(profile.person.id, { picturesChosen: true });
  return { ok: true };
}

export async function listSessions({ person }: Person): Promise<Listed> {
  const reply = await ask('GET', asPerson(person.id, 'sessions'), sessionList);
  if (!reply.ok) return { ok: false, reason: reply.reason };
  return { ok: true, sessions: reply.answer.sessions, notices: reply.answer.notices ?? [] };
}

export async function endSession({ person }: Person, session: string): Promise<Outcome> {
  const path = asPerson(person.id, `sessions/${encodeURIComponent(session)}`);
  const reply = await ask('DELETE', path, v.unknown());
  return reply.ok ? { ok: true } : { ok: false, reason: reply.reason };
}

/** Devices that were signed in as this person since they last looked, and `seen` to say they did. */
export function useNewDevices(): { devices: Session[]; seen(): void } {
  const profile = useProfile();
  const person = profile.person.id;
  const known = useLive(() => knownDevices(profile), [profile]);
  const [sessions, setSessions] = useState<Session[]>([]);
  useEffect(() => {
    let ended = false;
    void listSessions({ person: { id: person } }).then((listed) => {
      if (!ended && listed.ok) setSessions(listed.sessions);
    });
    return () => {
      ended = true;
    };
  }, [person]);
  const ids = known ?? null;
  const isFirstLook = known === null && sessions.length > 0;
  useEffect(() => {
    if (isFirstLook)
      void rememberDevices(
        profile,
        sessions.map(({ id }) => id),
      );
  }, [isFirstLook, profile, sessions]);
  // Signing in here again makes a new session: the one before is this device too, and no news.
  const here = sessions.find(({ mine }) => mine)?.id;
  const isNewHere = here !== undefined && ids !== null && !ids.includes(here);
  useEffect(() => {
    if (isNewHere) void rememberDevices(profile, [...ids, here]);
  }, [isNewHere, profile, ids, here]);
  const seen = useCallback(() => {
    void rememberDevices(
      profile,
      sessions.map(({ id }) => id),
    );
  }, [profile, sessions]);
  const devices = ids === null ? [] : sessions.filter(({ id, mine }) => !mine && !ids.includes(id));
  return { devices, seen };
}
