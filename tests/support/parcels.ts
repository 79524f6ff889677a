/** Two schools with keys of their own, and parcels from one to the other, in memory. */

import { type GatheredPieces, gatherPieces } from '#along/parcel/gather-pieces.ts';
import { packed, sumOf, zipParcel } from '#along/parcel/make-parcel.ts';
import { arrivalCodeFrom, arrivalCodeSeed, parcelFormat, type Slip } from '#domain/parcel.ts';
import type { Roster } from '#domain/roster.ts';
import type { SignedSlip } from '#protocol/parcel.ts';
import { type Owner, plainTexts } from './along.ts';

export type TestSchool = {
  name: string;
  key: string;
  sign(text: string): Promise<string>;
};

export async function aSchoolWithKey(name: string): Promise<TestSchool> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return {
    name,
    key: base64url(raw),
    sign: async (text) =>
      base64url(
        await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)),
      ),
  };
}

const base64url = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64url');

export async function codeOf({ digest }: Pick<Owner, 'digest'>, person: string): Promise<string> {
  return arrivalCodeFrom(await digest(arrivalCodeSeed(person)));
}

export type ParcelOf = {
  owner: Owner;
  space: string;
  records: readonly string[];
  from: TestSchool;
  to: TestSchool;
  code: string;
  part?: Partial<Slip>;
};

export async function signedBy(from: TestSchool, slip: Slip): Promise<SignedSlip> {
  const text = JSON.stringify(slip);
  return { slip: text, signature: await from.sign(text) };
}

/** As the app and the school of before make it together. */
export async function aParcel({ owner, space, records, from, to, code, part = {} }: ParcelOf) {
  const gathered: GatheredPieces = await gatherPieces(owner, space, records, 'iemand anders');
  const packing = { profile: owner, gathered, texts: plainTexts, now: 0, note: 'Voor mijn leraar' };
  const made = packed(packing);
  const slip: Slip = {
    format: parcelFormat,
    version: 1,
    id: '0b7b9f0e-3b0e-4c8f-9a58-0c2b8d8f3a11',
    from: { school: from.name, key: from.key, url: 'https://oud.example' },
    to: { key: to.key, code },
    name: owner.person.name,
    made: 1,
    until: '2099-12-31',
    receiver: 'mijn klasleraar',
    data: await sumOf(made),
    pieces: gathered.pieces.map(({ piece }) => piece),
    ...part,
  };
  const signed = await signedBy(from, slip);
  const signal = new AbortController().signal;
  const zip = await zipParcel({ ...packing, signal, onProgress: () => undefined }, made, signed);
  if (zip === null) throw new Error('Broken off');
  return { zip, slip, signed, gathered, made };
}

export const people: Roster['people'] = [
  { id: 'lina', name: 'Lina', role: 'pupil' },
  { id: 'els', name: 'Els Peeters', role: 'teacher' },
];
