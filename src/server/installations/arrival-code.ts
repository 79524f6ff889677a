import { createHash } from 'node:crypto';
import { type ArrivalCode, arrivalCodeFrom, arrivalCodeSeed } from '#domain/parcel.ts';
import type { PersonId } from '#domain/person.ts';

/** How this person is named on a parcel. */
export function arrivalCode(person: PersonId): ArrivalCode {
  return arrivalCodeFrom(createHash('sha256').update(arrivalCodeSeed(person)).digest());
}
