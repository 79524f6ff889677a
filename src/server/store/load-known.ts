import type { CompiledQuery, Transaction } from 'kysely';
import type { Audience } from '#domain/audience.ts';
import { type Desk, headKey } from './desk.ts';
import { question } from './question.ts';
import type { Schema } from './schema.ts';

type Asked = {
  /** Records. */
  named: readonly string[];
  /** Mutations that were sent. */
  ids: readonly string[];
  /** Others of which it has to be known whether they were here. */
  alsoIds?: readonly string[];
  /** A point in the history of this space, if it is one. */
  at?: string | null;
};
export type KnownRow = {
  what: string;
  record: string;
  mutation: string;
  a: string | null;
  b: string | null;
  c: string | null;
  d: string | null;
};

const none = 'cast(null as text)';
const here = 'where space = :space and record in (:named)';
const these = `${here} and mutation in (:known)`;
const text = `
  select 'superseded' as what, record, mutation, ${none} as a, ${none} as b, ${none} as c,
    ${none} as d from superseded ${these}
  union all
  select 'history', record, mutation, "by", null, null, null from history ${these}
  union all
  select 'head', record, mutation, "by", cast(bytes as text), null, null from head ${here}
  union all
  select 'erased', record, '', null, null, null, null from erased ${here}
  union all
  select 'withdrawn', record, '', audience, knew, heads, null from withdrawn ${here}
  union all
  select 'applied', applied.record, mutation, person, sum, note, token
    from applied join commit_log
      on commit_log.space = applied.space and commit_log.seq = applied.seq
    where applied.space = :space and mutation in (:ids)
  union all
  select 'held', record, mutation, person, reason, cast(final as text), null
    from held where space = :space and mutation in (:ids)
  union all
  select 'point', '', '', null, null, null, null
    from commit_log where space = :space and token = :at
  union all
  select * from (select 'waiting', '', '', ${none}, ${none}, ${none}, ${none}
    from held where space = :space and final = 0 limit 1) as waiting`;

/**
 * All that is known of these records and mutations beside the envelopes, in one question: a
 * database may be some way off, and every commit asks this.
 */
export function askKnown(
  tx: Transaction<Schema>,
  space: string,
  asked: Asked,
): CompiledQuery<KnownRow> {
  const { named, ids, alsoIds = [], at = null } = asked;
  return question(tx, text, { space, named, ids, known: [...ids, ...alsoIds], at: at ?? '' });
}

/** After the envelopes: heads belong to one. */
export function noteKnown(desk: Desk, rows: readonly KnownRow[]): void {
  for (const row of rows) note(desk, row);
}

function note(desk: Desk, { what, record, mutation, a, b, c, d }: KnownRow): void {
  const [first, second] = [a ?? '', b ?? ''];
  switch (what) {
    case 'superseded':
      desk.superseded.add(headKey(record, mutation));
      return;
    case 'history':
      desk.historyBy.set(headKey(record, mutation), first);
      return;
    case 'head':
      desk.records.get(record)?.heads.set(mutation, { by: first, bytes: Number(b) });
      return;
    case 'erased':
      desk.erased.add(record);
      return;
    case 'withdrawn':
      desk.withdrawn.set(record, {
        audience: a === null ? null : (JSON.parse(a) as Audience),
        ...knowledgeIn(second),
        heads: new Set(JSON.parse(c ?? '[]') as string[]),
      });
      return;
    case 'applied': {
      const answers = desk.applied.get(mutation) ?? [];
      const answer = { person: first, record, sum: second, note: c, at: d ?? '' };
      desk.applied.set(mutation, [...answers, answer]);
      return;
    }
    case 'point':
      desk.isOnLineage = true;
      return;
    case 'waiting':
      desk.isWaiting = true;
      return;
    default:
      desk.heldHere.add(headKey(first, mutation));
      if (Number(c) === 1) desk.heldFinal.set(headKey(first, mutation), second);
  }
}

/** A list alone is from before the version was noted with it. */
function knowledgeIn(text: string): { knew: Set<string>; version: string | null } {
  const kept = JSON.parse(text) as string[] | { ids: string[]; version: string | null };
  if (Array.isArray(kept)) return { knew: new Set(kept), version: null };
  return { knew: new Set(kept.ids), version: kept.version };
}
