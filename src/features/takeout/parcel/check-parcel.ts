import { type Arrivals, arrivalsOf } from '#along/arrivals.ts';
import { type OpenedParcel, openParcel } from '#along/parcel/open-parcel.ts';
import type { ZipProblem } from '#along/read-zip.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Day } from '#domain/instant.ts';
import {
  type ArrivalCode,
  arrivalCodeFrom,
  arrivalCodeSeed,
  type ParcelProblem,
  problemOf,
} from '#domain/parcel.ts';
import type { PieceName } from '#domain/piece-name.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { readTaken, type TakenParcel } from '#storage/taken-parcels.ts';
import { fetchSchools, tellArrival } from '#sync/parcels.ts';

export type FoundParcel = {
  opened: OpenedParcel;
  arrivals: Arrivals;
  /** What was taken back before it came here, as far as school knows. */
  withdrawn: ReadonlySet<PieceName>;
  /** Not null where it was taken in before. */
  taken: TakenParcel | null;
};
/** `unheard`: this device never heard which schools the office knows. */
export type WhyNot = ParcelProblem | 'cannot-check' | 'unheard';
export type ParcelTrouble = { why: WhyNot; school: { name: string; key: string }; until: Day };

export type Looked =
  | { what: 'none' }
  | { what: 'zip'; problem: ZipProblem }
  | { what: 'trouble'; trouble: ParcelTrouble }
  | { what: 'parcel'; parcel: FoundParcel };

export async function arrivalCode({ digest, person }: OpenProfile): Promise<ArrivalCode> {
  return arrivalCodeFrom(await digest(arrivalCodeSeed(person.id)));
}

/** Looks a file over whole. Nothing of it is kept here. */
export async function lookAtParcel(
  profile: OpenProfile,
  space: string,
  file: Blob,
): Promise<Looked> {
  const opened = await openParcel(file);
  if (opened === 'none') return { what: 'none' };
  if (opened === 'altered') return { what: 'trouble', trouble: ofNobody };
  if (typeof opened === 'string') return { what: 'zip', problem: opened };
  const { slip, contents } = opened;
  const looked = await mayCome(profile, opened);
  if (typeof looked === 'string') {
    const school = { name: slip.from.school, key: slip.from.key };
    return { what: 'trouble', trouble: { why: looked, school, until: slip.until } };
  }
  const withdrawn = new Set(looked.withdrawn);
  const coming = contents.pieces.filter(({ piece }) => !withdrawn.has(piece));
  const arrivals = await arrivalsOf(profile, space, coming);
  const taken = await readTaken(profile, space, slip.id);
  return { what: 'parcel', parcel: { opened, arrivals, withdrawn, taken } };
}

const ofNobody: ParcelTrouble = { why: 'altered', school: { name: '', key: '' }, until: '' };

/** The slip by what this device knows; then school, where it can be reached. */
async function mayCome(
  profile: OpenProfile,
  { slip, signed, isSeenSigned }: OpenedParcel,
): Promise<WhyNot | { withdrawn: readonly PieceName[] }> {
  const schools = await fetchSchools(profile);
  if (schools === null) return 'unheard';
  const problem = problemOf(slip, {
    own: schools.own.key,
    code: await arrivalCode(profile),
    known: schools.others.map(({ key }) => key),
    today: dayOf(profile.now()),
  });
  if (problem !== null) return problem;
  const looked = await tellArrival(profile, { ...signed, records: {}, read: {} });
  if (looked.ok) return looked.answer;
  if (looked.reason !== 'unreached') return looked.reason;
  return isSeenSigned ? { withdrawn: [] } : 'cannot-check';
}
