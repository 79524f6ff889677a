/** What the person who runs the school asks of it. Every outcome is a word; nothing is kept here. */
import { useCallback, useEffect, useState } from 'react';
import * as v from 'valibot';
import type { PersonId } from '#domain/person.ts';
import {
  type PrintedCard,
  printedCards,
  type SchoolCommand,
  type SchoolRefusal,
  type SchoolView,
  schoolRefusals,
  schoolView,
} from '#protocol/school.ts';
import { signInAnswer } from '#protocol/sign-in.ts';
import { type Profile, rememberProfile } from '#storage/profiles.ts';
import { ask, asPerson, type Reply } from './http.ts';

export type { PrintedCard, SchoolCommand, SchoolView } from '#protocol/school.ts';

/** Each is a translation key. */
export type SchoolTrouble = SchoolRefusal | 'offline' | 'signed-out' | 'server';
export type Done = { ok: true } | { ok: false; reason: SchoolTrouble };

type Person = { person: { id: PersonId } };

export type SetUpOutcome =
  | { ok: true; profile: Profile }
  | { ok: false; reason: 'unknown' | 'used' | 'offline' | 'server' };

/** Names the school, once, and signs in the person who runs it. */
export async function setUpSchool(request: {
  token: string;
  school: string;
  admin: string;
}): Promise<SetUpOutcome> {
  const reply = await ask('POST', '/api/set-up', signInAnswer, request);
  if (reply.ok)
    return { ok: true, profile: await rememberProfile(reply.answer, { shared: false }) };
  if (reply.status === 0) return { ok: false, reason: 'offline' };
  const reason = (['unknown', 'used'] as const).find((word) => word === reply.reason);
  return { ok: false, reason: reason ?? 'server' };
}

/** All commands, or none of them. The same ones may be sent again: they are done once. */
async function commandSchool(
  { person }: Person,
  commands: readonly SchoolCommand[],
): Promise<Done> {
  const path = asPerson(person.id, 'school/commands');
  const reply = await ask('POST', path, v.unknown(), { commands });
  return reply.ok ? { ok: true } : { ok: false, reason: troubleOf(reply) };
}

export type Printing = { people: readonly PersonId[]; renewPictures?: boolean };
export type Printed = { ok: true; cards: PrintedCard[] } | { ok: false; reason: SchoolTrouble };

/** New cards; the ones that these people had before open nothing any more. */
export async function printCards({ person }: Person, printing: Printing): Promise<Printed> {
  const path = asPerson(person.id, 'school/cards');
  const reply = await ask('POST', path, printedCards, printing);
  if (!reply.ok) return { ok: false, reason: troubleOf(reply) };
  return { ok: true, cards: reply.answer.cards };
}

export async function withdrawCard({ person }: Person, owner: PersonId): Promise<Done> {
  const path = asPerson(person.id, 'school/cards/withdraw');
  const reply = await ask('POST', path, v.unknown(), { person: owner });
  return reply.ok ? { ok: true } : { ok: false, reason: troubleOf(reply) };
}

/** The last answer of this window, so that the next page does not start empty. */
let lastView: { person: PersonId; view: SchoolView } | null = null;

export type OpenSchool = {
  /** `undefined` until the first answer. */
  view: SchoolView | undefined;
  trouble: SchoolTrouble | null;
  reload(): Promise<void>;
  /** Carries commands out, and shows what became of them. */
  change(...commands: SchoolCommand[]): Promise<Done>;
};

/** The school as it is now. It lives at school alone: without a connection there is the last view. */
export function useSchool(profile: Person): OpenSchool {
  const person = profile.person.id;
  const [view, setView] = useState(lastView?.person === person ? lastView.view : undefined);
  const [trouble, setTrouble] = useState<SchoolTrouble | null>(null);
  const reload = useCallback(async () => {
    const reply = await ask('GET', asPerson(person, 'school'), schoolView);
    if (reply.ok) {
      lastView = { person, view: reply.answer };
      setView(reply.answer);
    }
    setTrouble(reply.ok ? null : troubleOf(reply));
  }, [person]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const change = useCallback(
    async (...commands: SchoolCommand[]) => {
      const done = await commandSchool({ person: { id: person } }, commands);
      if (done.ok) await reload();
      return done;
    },
    [person, reload],
  );
  return { view, trouble, reload, change };
}

function troubleOf(reply: Exclude<Reply<unknown>, { ok: true }>): SchoolTrouble {
  if (reply.status === 0) return 'offline';
  if (reply.status === 401) return 'signed-out';
  return schoolRefusals.find((word) => word === reply.reason) ?? 'server';
}
