/** Every version of a record that this person may read back: what stands there now, and what stood there. */
import { sql, type Transaction } from 'kysely';
import { mayReadVersion, mayReadVersions, type ReadersSince } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import type { PersonId } from '#domain/person.ts';
import type { HistoryAnswer, Version } from '#protocol/history.ts';
import { limits } from '#protocol/limits.ts';
import type { Schema } from './schema.ts';
import { loadStandings, presentStandings } from './standing.ts';
import type { StoreDeps } from './store-deps.ts';
import { snapshot } from './transact.ts';
import { recordsNamed } from './visible.ts';

type Tx = Transaction<Schema>;

export type VersionsAsked = {
  person: PersonId;
  space: string;
  record: string;
  /** The last one of the page before. */
  before?: string | undefined;
};

/** Null for whoever may not read them, and for what is not there: nobody can tell which. */
export function versionsOf(
  deps: Pick<StoreDeps, 'db' | 'now'>,
  asked: VersionsAsked,
): Promise<HistoryAnswer | null> {
  return snapshot(deps.db, async (tx) => {
    const mayRead = await eyesOf(tx, asked, deps.now());
    if (mayRead === null) return null;
    const rows = (await rowsOf(tx, asked)).filter(mayRead);
    return page(tx, asked, rows);
  });
}

/** The names of the versions that this person may read back. */
export async function readableVersions(
  tx: Tx,
  asked: VersionsAsked,
  now: number,
): Promise<ReadonlySet<string>> {
  const mayRead = await eyesOf(tx, asked, now);
  if (mayRead === null) return new Set();
  return new Set((await rowsOf(tx, asked)).filter(mayRead).map((row) => row.mutation));
}

type Row = {
  mutation: string;
  by: string;
  seq: number;
  received_at: number;
  superseded_at: number | null;
  bytes: number;
};

/** Whether this person may read a version of it; null where there is nothing for them at all. */
async function eyesOf(
  tx: Tx,
  { person, space, record }: VersionsAsked,
  now: number,
): Promise<((row: Row) => boolean) | null> {
  const standing = presentStandings(await loadStandings(tx, person), { now }).get(space);
  const [found] = await recordsNamed(tx, [[space, record]]);
  if (standing === undefined || found === undefined) return null;
  const { envelope } = found;
  const [about] = envelope.about === null ? [] : await recordsNamed(tx, [[space, envelope.about]]);
  const member = { person, role: standing.role };
  if (!mayReadVersions(member, envelope, about?.envelope ?? null, now)) return null;
  const since = await beganAt(tx, space, standing.seq);
  const readers = await readersOf(tx, { space, record });
  return ({ by, received_at: from, superseded_at: to }) =>
    mayReadVersion({ ...member, since }, envelope, readers, { by, from, to });
}

async function beganAt(tx: Tx, space: string, seq: number): Promise<number> {
  const { committed_at } = await tx
    .selectFrom('commit_log')
    .select('committed_at')
    .where('space', '=', space)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return committed_at;
}

type Named = Pick<VersionsAsked, 'space' | 'record'>;

async function readersOf(tx: Tx, { space, record }: Named): Promise<ReadersSince[]> {
  const rows = await tx
    .selectFrom('audience_log')
    .select(['since', 'audience', 'deleted'])
    .where('space', '=', space)
    .where('record', '=', record)
    .orderBy('seq')
    .execute();
  return rows.map(({ since, audience, deleted }) => ({
    from: since,
    audience: JSON.parse(audience) as Audience,
    deleted: deleted === 1,
  }));
}

/** Newest first; their content comes later, by page. */
async function rowsOf(tx: Tx, { space, record }: Named): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select mutation, "by", seq, received_at, null as superseded_at, length(content) as bytes
      from head where space = ${space} and record = ${record}
    union all
    select mutation, "by", seq, received_at, superseded_at, length(content) as bytes
      from history where space = ${space} and record = ${record}
    order by seq desc, mutation desc`.execute(tx);
  return rows;
}

async function page(
  tx: Tx,
  { space, record, before }: VersionsAsked,
  rows: readonly Row[],
): Promise<HistoryAnswer> {
  const start = before === undefined ? 0 : rows.findIndex((row) => row.mutation === before) + 1;
  // A page that was thinned away meanwhile has nothing after it that is known.
  if (before !== undefined && start === 0) return { versions: [], next: null };
  const shown: Row[] = [];
  let bytes = 0;
  for (const row of rows.slice(start, start + limits.versionsPerPage)) {
    bytes += row.bytes;
    if (shown.length > 0 && bytes > limits.versionsPageBytes) break;
    shown.push(row);
  }
  const hasMore = start + shown.length < rows.length;
  const versions = await whole(tx, { space, record }, shown);
  return { versions, next: hasMore ? (shown.at(-1)?.mutation ?? null) : null };
}

type Content = Pick<Version, 'content' | 'sum' | 'codec'> & {
  mutation: string;
  key_id: string | null;
};

async function whole(tx: Tx, { space, record }: Named, rows: readonly Row[]): Promise<Version[]> {
  if (rows.length === 0) return [];
  const these = sql`space = ${space} and record = ${record}
    and mutation in (${sql.join(rows.map((row) => row.mutation))})`;
  const found = await sql<Content>`
    select mutation, codec, key_id, content, sum from head where ${these}
    union all
    select mutation, codec, key_id, content, sum from history where ${these}`.execute(tx);
  const contents = new Map(found.rows.map((row) => [row.mutation, row]));
  return rows.flatMap(({ mutation, by, received_at, superseded_at }) => {
    const row = contents.get(mutation);
    if (row === undefined) return [];
    const { codec, key_id, content, sum: sumOf } = row;
    return [
      {
        id: mutation,
        by,
        codec,
        ...(key_id === null ? {} : { keyId: key_id }),
        content,
        sum: sumOf,
        received: received_at,
        replaced: superseded_at,
      },
    ];
  });
}
