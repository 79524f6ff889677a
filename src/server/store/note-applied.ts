import type { PersonId } from '#domain/person.ts';
import type { Decided } from './decide.ts';
import { type Desk, headKey } from './desk.ts';
import type { Pushed } from './pushed.ts';

/** So that the same mutation gets the same answer again, however often it comes. */
export function noteApplied(desk: Desk, person: PersonId, row: Pushed, decided: Decided): void {
  const { decision } = decided;
  if (decision?.done !== 'accepted') return;
  const { id: mutation, record, sum } = row;
  const note = decision.note ?? null;
  desk.writes.applied.push({
    space: desk.space,
    record,
    person,
    mutation,
    sum,
    seq: decision.seq,
    note,
    received_at: desk.now,
  });
  const answers = desk.applied.get(mutation) ?? [];
  desk.applied.set(mutation, [...answers, { person, record, sum, at: decision.at, note }]);
  if (desk.heldHere.has(headKey(person, mutation))) {
    desk.writes.unheld.push({ record, person, mutation });
  }
}
