/** Erasing by the school, and what its people are told of it. Every outcome is a word. */
import { useEffect } from 'react';
import * as v from 'valibot';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import {
  type EraseRefusal,
  type EraseRequest,
  type Erasure,
  eraseRefusals,
  erasures,
  type FoundPiece,
  foundPiece,
} from '#protocol/erase.ts';
import { limits } from '#protocol/limits.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { ask, asPerson, type Reply } from './http.ts';

export type { EraseRequest, Erasure, FoundPiece } from '#protocol/erase.ts';

/** Each is a translation key. */
export type EraseTrouble = EraseRefusal | 'offline' | 'signed-out' | 'server';
type Person = { person: { id: PersonId } };

export async function findPiece(
  { person }: Person,
  asked: { pupil: PersonId; code: string },
): Promise<{ ok: true; piece: FoundPiece } | { ok: false; reason: EraseTrouble }> {
  const reply = await ask('POST', asPerson(person.id, 'school/erase/find'), foundPiece, asked);
  return reply.ok ? { ok: true, piece: reply.answer } : { ok: false, reason: troubleOf(reply) };
}

export async function eraseForGood(
  { person }: Person,
  asked: EraseRequest,
): Promise<{ ok: true } | { ok: false; reason: EraseTrouble }> {
  const reply = await ask('POST', asPerson(person.id, 'school/erase'), v.unknown(), asked);
  return reply.ok ? { ok: true } : { ok: false, reason: troubleOf(reply) };
}

function troubleOf(reply: Exclude<Reply<unknown>, { ok: true }>): EraseTrouble {
  if (reply.status === 0) return 'offline';
  if (reply.status === 401) return 'signed-out';
  return eraseRefusals.find((word) => word === reply.reason) ?? 'server';
}

type Erasures = {
  all: readonly Erasure[];
  fresh: Erasure[];
  /** Records of which this device heard that they are erased. */
  met: readonly RecordId[];
  seen(): void;
};
const nothingMet = { times: 0, records: [] };

/**
 * What the school erased of what this person wrote: asked once a visit and whenever an exchange
 * says that something is erased, and kept with the replica, so that it is there without a
 * connection too. `fresh` is what they were not told of yet.
 */
export function useErasures(): Erasures {
  const profile = useProfile();
  const { replica } = profile;
  const person = profile.person.id;
  const kept = useLive(() => replica.read((tables) => tables.state('erasures')), [replica]);
  const met = useLive(
    () => replica.read(async (tables) => (await tables.state('erasedMet')) ?? nothingMet),
    [replica],
  );
  const times = met?.times;
  // Each number asks once: not before it is read, and again when an exchange met something more.
  useEffect(() => {
    if (times === undefined) return;
    let ended = false;
    void ask('GET', asPerson(person, 'erasures'), erasures).then(async (reply) => {
      if (ended || !reply.ok) return;
      await replica.write(async (tables) => {
        const before = await tables.state('erasures');
        const all = together(reply.answer.erasures, before?.all ?? []);
        await tables.putState('erasures', { all, told: before?.told ?? [] });
      });
    });
    return () => {
      ended = true;
    };
  }, [person, replica, times]);
  const all = kept?.all ?? [];
  const told = kept?.told ?? [];
  const seen = () => {
    const ids = all.map(({ id }) => id);
    void replica.write((tables) => tables.putState('erasures', { all, told: ids }));
  };
  return { all, fresh: all.filter(({ id }) => !told.includes(id)), met: met?.records ?? [], seen };
}

/** A school that went back to a backup may know less of it: what was said stays said. */
function together(given: readonly Erasure[], before: readonly Erasure[]): Erasure[] {
  const ids = new Set(given.map(({ id }) => id));
  return [...given, ...before.filter(({ id }) => !ids.has(id))]
    .sort((one, other) => other.at - one.at)
    .slice(0, limits.erasuresTold);
}
