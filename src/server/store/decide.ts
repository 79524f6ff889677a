/**
 * One mutation decided on the desk: accepted, held with a reason, or erased. Who may do what is
 * asked of the domain; whoever may not read a record gets the answer of one that does not exist.
 */
import { never } from '#domain/assert.ts';
import type { PersonId } from '#domain/person.ts';
import type { Mutation } from '#protocol/mutation.ts';
import type { PushResult } from '#protocol/sync.ts';
import { decideAudience } from './decide-audience.ts';
import { decideDelete, decideRestore } from './decide-closure.ts';
import { decidePut } from './decide-put.ts';
import { decideWitness } from './decide-witness.ts';
import { type Decider, type Decision, held } from './decision.ts';
import { type Desk, headKey, present } from './desk.ts';
import type { Pushed } from './pushed.ts';

export type Decided = { result: PushResult; decision: Decision | null };

export function decide(desk: Desk, person: PersonId, row: Pushed): Decided {
  const { id } = row;
  if (desk.erased.has(row.record)) return { result: { id, status: 'erased' }, decision: null };
  const first = desk.applied
    .get(id)
    ?.find((answer) => answer.person === person && answer.record === row.record);
  if (first?.sum === row.sum) {
    const note = first.note === 'narrowed' ? ({ note: 'narrowed' } as const) : {};
    return { result: { id, status: 'accepted', at: first.at, ...note }, decision: null };
  }
  const before = desk.heldFinal.get(headKey(person, id));
  if (before !== undefined) {
    return { result: { id, status: 'held', reason: before }, decision: null };
  }
  const decision = first ? held('same-id') : judge(desk, person, row);
  if (decision.done === 'held') {
    return { result: { id, status: 'held', reason: decision.reason }, decision };
  }
  if (decision.done === 'retry') {
    const { reason, afterMs } = decision;
    return { result: { id, status: 'retry', reason, afterMs }, decision };
  }
  const note = decision.note ? { note: decision.note } : {};
  return { result: { id, status: 'accepted', at: decision.at, ...note }, decision };
}

function judge(desk: Desk, person: PersonId, row: Pushed): Decision {
  const member = present(desk, person);
  if (member === null || desk.kind === null) return held('not-member');
  if (row.flaw !== null || row.meant === null) return held(row.flaw ?? 'malformed');
  return judgeOne({ desk, member }, row.meant);
}

function judgeOne(decider: Decider, meant: Mutation): Decision {
  switch (meant.op) {
    case 'put':
      return decidePut(decider, meant);
    case 'audience':
      return decideAudience(decider, meant);
    case 'delete':
      return decideDelete(decider, meant);
    case 'restore':
      return decideRestore(decider, meant);
    case 'witness':
      return decideWitness(decider, meant);
    default:
      return never(meant);
  }
}
