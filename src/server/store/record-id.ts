import { dayOf } from '#domain/calendar.ts';
import { derivedIdSeed, monthOf, monthsAround } from '#domain/derived-id.ts';
import type { PersonId } from '#domain/person.ts';
import { isDerived } from '#domain/record-kind.ts';
import type { PutMutation } from '#protocol/mutation.ts';
import type { Desk } from './desk.ts';
import { derivedId } from './token.ts';

const random = /^.{14}4/;
const monthsBack = 36;
const monthsAhead = 1;

/**
 * Ids are random, except of what exists once per person and space. So nobody can take the place
 * of a record that somebody else is going to make.
 */
export function fitsId(
  desk: Desk,
  person: PersonId,
  put: Pick<PutMutation, 'record' | 'kind'>,
): boolean {
  if (!isDerived(put.kind)) return random.test(put.record);
  if (put.kind === 'introduction') {
    return put.record === derivedId(derivedIdSeed(desk.space, 'introduction', person));
  }
  const months = monthsAround(monthOf(dayOf(desk.now)), monthsBack, monthsAhead);
  return months.some(
    (month) => put.record === derivedId(derivedIdSeed(desk.space, 'seen', person, month)),
  );
}
