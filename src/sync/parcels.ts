/** What is asked of this school about parcels, and its last answers, which this device keeps. */
import { useState } from 'react';
import type { ParcelProblem } from '#domain/parcel.ts';
import { limits } from '#protocol/limits.ts';
import {
  type ArrivalAnswer,
  type ArrivalRequest,
  arrivalAnswer,
  type ParcelRequest,
  type ParcelsAnswer,
  parcelRefusals,
  parcelsAnswer,
  type SchoolsAnswer,
  type SignedSlip,
  schoolsAnswer,
  signedSlip,
} from '#protocol/parcel.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { ask, asPerson } from './http.ts';
import { useAsking } from './use-asking.ts';

export type { ParcelsAnswer, SchoolsAnswer, SignedSlip } from '#protocol/parcel.ts';

export const mostPieces = limits.piecesPerParcel;

type Asking = Pick<OpenProfile, 'person' | 'replica'>;

/** As the school says now, else as it last said; null where it never did. */
export async function fetchSchools(asking: Asking): Promise<SchoolsAnswer | null> {
  await askSchools(asking);
  return await keptSchools(asking);
}

async function keptSchools({ replica }: Asking): Promise<SchoolsAnswer | null> {
  return (await replica.read((tables) => tables.state('schools'))) ?? null;
}

async function askSchools({ person, replica }: Asking): Promise<boolean> {
  const reply = await ask('GET', asPerson(person.id, 'schools'), schoolsAnswer);
  if (reply.ok) await replica.write((tables) => tables.putState('schools', reply.answer));
  return reply.ok;
}

async function askParcels({ person, replica }: Asking): Promise<boolean> {
  const reply = await ask('GET', asPerson(person.id, 'parcels'), parcelsAnswer);
  if (reply.ok) await replica.write((tables) => tables.putState('parcels', reply.answer));
  return reply.ok;
}

/** Asked anew when a page opens; what was kept shows meanwhile. Null: never heard, and now neither. */
export function useSchools(): SchoolsAnswer | null | undefined {
  const profile = useProfile();
  const [isAsked, setAsked] = useState(false);
  useAsking(() => askSchools(profile).finally(() => setAsked(true)), profile.person.id);
  const kept = useLive(() => keptSchools(profile), [profile]);
  return kept === null && !isAsked ? undefined : kept;
}

/** `again`: something may have changed since. */
export function useParcelNews(again: string): ParcelsAnswer['parcels'] {
  const profile = useProfile();
  useAsking(() => askParcels(profile), `${profile.person.id} ${again}`);
  const kept = useLive(() => profile.replica.read((tables) => tables.state('parcels')), [profile]);
  return kept?.parcels ?? [];
}

export type Signed =
  | { ok: true; signed: SignedSlip }
  | { ok: false; reason: (typeof parcelRefusals)[number] | 'offline' | 'signed-out' | 'server' };

export async function signParcel({ person }: Asking, request: ParcelRequest): Promise<Signed> {
  const reply = await ask('POST', asPerson(person.id, 'parcels'), signedSlip, request);
  if (reply.ok) return { ok: true, signed: reply.answer };
  if (reply.status === 0) return { ok: false, reason: 'offline' };
  if (reply.status === 401) return { ok: false, reason: 'signed-out' };
  const reason = parcelRefusals.find((word) => word === reply.reason);
  return { ok: false, reason: reason ?? 'server' };
}

const problems: readonly ParcelProblem[] = [
  'altered',
  'other-school',
  'other-person',
  'unknown-school',
  'expired',
  'used',
  'withdrawn',
];

export type Arrived =
  | { ok: true; answer: ArrivalAnswer }
  | { ok: false; reason: ParcelProblem | 'unreached' };

/** With no records it is only looked whether the parcel may come. */
export async function tellArrival({ person }: Asking, request: ArrivalRequest): Promise<Arrived> {
  const reply = await ask('POST', asPerson(person.id, 'arrivals'), arrivalAnswer, request);
  if (reply.ok) return { ok: true, answer: reply.answer };
  const reason = problems.find((word) => word === reply.reason);
  return { ok: false, reason: reason ?? 'unreached' };
}
