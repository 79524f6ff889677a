import type { Mutation } from '#protocol/mutation.ts';
import type { Decider, Decision } from './decision.ts';
import { type Desk, headKey, nextCommit } from './desk.ts';

type Witness = Extract<Mutation, { op: 'witness' }>;

/**
 * After a restore, words that only a reader's device still has are laid aside for their author,
 * and shown to nobody else. Whoever brings them is not told whether they were needed.
 */
export function decideWitness({ desk, member }: Decider, offer: Witness): Decision {
  const lost = offer.heads.filter((head) => !wasHere(desk, offer.record, head.id));
  if (lost.length > 0 && desk.members.has(offer.author)) {
    const body = JSON.stringify({ ...offer, heads: lost });
    desk.writes.held.push({
      space: desk.space,
      record: offer.record,
      person: offer.author,
      mutation: offer.id,
      op: offer.op,
      kind: offer.kind ?? null,
      by: member.person,
      reason: 'witness',
      final: 1,
      body,
      bytes: Buffer.byteLength(body),
      received_at: desk.now,
    });
    desk.told.add(offer.author);
  }
  const { seq, token } = nextCommit(desk, null);
  return { done: 'accepted', seq, at: token };
}

function wasHere(desk: Desk, record: string, id: string): boolean {
  const key = headKey(record, id);
  if (desk.records.get(record)?.heads.has(id)) return true;
  return desk.superseded.has(key) || desk.historyBy.has(key);
}
