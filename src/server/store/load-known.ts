import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Audience } from '#domain/audience.ts';
import { type Desk, headKey } from './desk.ts';
import type { Schema } from './schema.ts';

type Asked = {
  /** Records. */
  named: readonly string[];
  /** Mutations that were sent. */
  ids: readonly string[];
  /** Others of which it has to be known whether they were here. */
  alsoIds?: readonly string[];
};
type Row = {
  what: string;
  record: string;
  mutation: string;
  a: string | null;
  b: string | null;
  c: string | null;
  d: string | null;
};

/**
 * All that is known of these records and mutations beside the envelopes, in one question: a
 * database may be some way off, and every commit asks this.
 */
export async function loadKnown(tx: Transaction<Schema>, desk: Desk, asked: Asked): Promise<void> {
  if (asked.named.length === 0) return;
  for (const row of (await question(desk.space, asked).execute(tx)).rows) note(desk, row);
}

function question(space: string, { named, ids, alsoIds = [] }: Asked): RawBuilder<Row> {
  const here = sql`where space = ${space} and record in (${sql.join([...named])})`;
  const these = sql`${here} and mutation in (${sql.join([...ids, ...alsoIds])})`;
  const none = sql`cast(null as text)`;
  return sql<Row>`
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
      where applied.space = ${space} and mutation in (${sql.join([...ids])})
    union all
    select 'held', record, mutation, person, reason, cast(final as text), null
      from held where space = ${space} and mutation in (${sql.join([...ids])})`;
}

function note(desk: Desk, { what, record, mutation, a, b, c, d }: Row): void {
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
        knew: new Set(JSON.parse(second) as string[]),
        heads: new Set(JSON.parse(c ?? '[]') as string[]),
      });
      return;
    case 'applied': {
      const answers = desk.applied.get(mutation) ?? [];
      const answer = { person: first, record, sum: second, note: c, at: d ?? '' };
      desk.applied.set(mutation, [...answers, answer]);
      return;
    }
    default:
      desk.heldHere.add(headKey(first, mutation));
      if (Number(c) === 1) desk.heldFinal.set(headKey(first, mutation), second);
  }
}
