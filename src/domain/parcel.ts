/**
 * What a pupil gives along to another school with a Loopboek of its own, as one file: a parcel.
 * On it lies a slip that the school of before signs with its key. The slip says for which school
 * and for whom it is, until when it is read there, and what is in it: whoever changes one letter of
 * slip or contents makes it worth nothing. At the other school the pieces become the pupil's own,
 * and the pupil names there who reads them.
 */
import { isDay } from './calendar.ts';
import type { Day, Instant } from './instant.ts';
import type { SpaceId } from './membership.ts';
import type { PersonId } from './person.ts';
import type { PieceName } from './piece-name.ts';

export const parcelFormat = 'loopboek-parcel';
export const parcelVersion = 1;

/** The public half of a school's Ed25519 key, its 32 bytes in base64url. */
export type SchoolKey = string;

export type Slip = {
  format: typeof parcelFormat;
  version: number;
  /** One parcel, whoever has a copy of it. */
  id: string;
  from: { school: string; key: SchoolKey; url: string };
  to: { key: SchoolKey; code: ArrivalCode };
  /** Of the pupil, as the school of before calls them. */
  name: string;
  made: Instant;
  /** The last day on which it may be read at the other school. */
  until: Day;
  /** Whom the pupil has in mind there, in the pupil's own words. */
  receiver: string;
  /** SHA-256 of the file with the words, in hex; it names the pictures and voices by theirs. */
  data: string;
  pieces: PieceName[];
};

/** Why a parcel is not taken in; each has its sentence. Nothing of it is kept then. */
export type ParcelProblem =
  | 'altered'
  | 'other-school'
  | 'other-person'
  | 'unknown-school'
  | 'expired'
  | 'used'
  | 'withdrawn';

type Receiving = {
  own: SchoolKey;
  code: ArrivalCode;
  /** Keys that the office of this school compared with paper. */
  known: readonly SchoolKey[];
  today: Day;
};

/** What the slip itself tells, once its signature was found to be right. */
export function problemOf(
  slip: Slip,
  { own, code, known, today }: Receiving,
): ParcelProblem | null {
  if (slip.to.key !== own) return 'other-school';
  if (slip.to.code !== code) return 'other-person';
  if (!known.includes(slip.from.key)) return 'unknown-school';
  return isParcelOver(slip, today) ? 'expired' : null;
}

export function isParcelOver({ until }: Pick<Slip, 'until'>, today: Day): boolean {
  return !isDay(until) || until < today;
}

/** At the new school: every device of a person makes the same record of what was taken in. */
export function parcelRecordSeed(space: SpaceId, parcel: string): string {
  return JSON.stringify(['loopboek', space, 'parcel', parcel]);
}

/** Nine letters and digits with which somebody is named at their new school: eight and a check. */
export type ArrivalCode = string;

/** No I, L, O or U: what looks alike is read as one. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const signsBeforeCheck = 8;

/** Its digest makes the code: the same on every device of this person, and nobody's way back. */
export function arrivalCodeSeed(person: PersonId): string {
  return JSON.stringify(['loopboek', 'arrival', person]);
}

export function arrivalCodeFrom(digest: Uint8Array): ArrivalCode {
  const found = Array.from({ length: signsBeforeCheck }, (_, at) => (digest[at] ?? 0) & 31);
  return [...found, checkOf(found)].map((value) => signs.charAt(value)).join('');
}

/** What somebody typed or pasted; null where it cannot be such a code. */
export function readArrivalCode(typed: string): ArrivalCode | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const values = [...code].map((sign) => signs.indexOf(sign));
  if (values.length !== signsBeforeCheck + 1 || values.includes(-1)) return null;
  return values.at(-1) === checkOf(values.slice(0, -1)) ? code : null;
}

/** In threes, as it is read aloud. */
export function shownArrivalCode(code: ArrivalCode): string {
  return code.replace(/(.{3})(?=.)/g, '$1-');
}

/** Finds each single wrong sign, and nearly every two neighbours that changed places. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, at) => (sum + value * (2 * at + 3)) % 32, 0);
}

/** Thirty digits of a digest of the key, in fives: compared by eye with what stands on paper. */
export function fingerprintOf(digest: Uint8Array): string {
  const groups = Array.from({ length: 6 }, (_, at) => {
    const value = [0, 1, 2, 3].reduce((sum, byte) => sum * 256 + (digest[at * 4 + byte] ?? 0), 0);
    return String(value % 100_000).padStart(5, '0');
  });
  return groups.join(' ');
}
