/**
 * What a person may see of spaces after a point: the one place where the server reads records
 * for somebody. One query for all spaces, whatever they hold; content comes later, by page.
 */
import { type CompiledQuery, sql, type Transaction } from 'kysely';
import { mayRead } from '#domain/access.ts';
import type { Instant } from '#domain/instant.ts';
import { isInIndex } from '#domain/level.ts';
import type { Level } from '#domain/membership.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import { question } from './question.ts';
import { chunks, rowToEnvelope, tuples } from './rows.ts';
import type { RecordTable, Schema } from './schema.ts';

type Tx = Transaction<Schema>;
export type View = { space: string; role: Role; level: Level; since: number };
export type Visible = { row: RecordTable; envelope: Envelope };
export type Gone = {
  space: string;
  record: string;
  seq: number;
  token: string;
  at: Instant;
  erased: boolean;
};

const spacesAtOnce = 300;

export type Reader = { person: PersonId; now: Instant };

/** By space, in the order of their commits. */
export async function visibleRecords(
  tx: Tx,
  reader: Reader,
  views: readonly View[],
): Promise<Map<string, Visible[]>> {
  const viewBy = new Map(views.map((view) => [view.space, view]));
  return bySpace(await readable(tx, reader, viewBy, await touchedSince(tx, views)));
}

/** All of them: whoever asks decides who may have them. */
export async function touchedSince(
  tx: Tx,
  points: readonly Pick<View, 'space' | 'since'>[],
): Promise<Visible[]> {
  const rows: RecordTable[] = [];
  for (const part of chunks(points, spacesAtOnce)) {
    const found = await sql<RecordTable>`
      with named(space, since) as (values ${tuples(part.map((one) => [one.space, one.since]))})
      select record.* from named
      join record on record.space = named.space and record.seq > named.since`.execute(tx);
    rows.push(...found.rows);
  }
  return rows.map(toVisible);
}

/** Of these records, those that the person may read now. */
export async function readable(
  tx: Tx,
  reader: Reader,
  viewBy: ReadonlyMap<string, Pick<View, 'role' | 'level'>>,
  candidates: readonly Visible[],
): Promise<Visible[]> {
  const targets = await loadTargets(tx, candidates);
  return candidates.filter(({ row, envelope }) => {
    const view = viewBy.get(row.space);
    if (view === undefined) return false;
    const target =
      envelope.about === null ? null : (targets.get(`${row.space} ${envelope.about}`) ?? null);
    const member = { person: reader.person, role: view.role };
    if (!mayRead(member, envelope, target, reader.now)) return false;
    const { kind, author, touched_at: touched } = row;
    return view.level === 'full' || isInIndex({ kind, author, touched }, reader.person, reader.now);
  });
}

/** What the candidates are about decides with them; most of it is among them already. */
export async function loadTargets(
  tx: Tx,
  candidates: readonly Visible[],
): Promise<Map<string, Envelope>> {
  const missing = new Map<string, [string, string]>();
  for (const { row } of candidates) {
    if (row.about !== null) missing.set(`${row.space} ${row.about}`, [row.space, row.about]);
  }
  const known = new Map<string, Envelope>();
  if (missing.size === 0) return known;
  for (const { row, envelope } of candidates) {
    const key = `${row.space} ${row.id}`;
    if (missing.delete(key)) known.set(key, envelope);
  }
  for (const { row, envelope } of await recordsNamed(tx, [...missing.values()])) {
    known.set(`${row.space} ${row.id}`, envelope);
  }
  return known;
}

export async function recordsNamed(
  tx: Tx,
  names: readonly (readonly [space: string, record: string])[],
): Promise<Visible[]> {
  const rows: RecordTable[] = [];
  for (const part of chunks(names, spacesAtOnce)) {
    const found = await sql<RecordTable>`
      select * from record where (space, id) in (values ${tuples(part)})`.execute(tx);
    rows.push(...found.rows);
  }
  return rows.map(toVisible);
}

function bySpace(visible: readonly Visible[]): Map<string, Visible[]> {
  const found = new Map<string, Visible[]>();
  for (const one of visible) {
    const inSpace = found.get(one.row.space);
    if (inSpace) inSpace.push(one);
    else found.set(one.row.space, [one]);
  }
  for (const inSpace of found.values()) inSpace.sort((a, b) => a.row.seq - b.row.seq);
  return found;
}

/** What was taken from this person after a point. Whether they may read it again, the caller knows. */
export function askGone(
  tx: Tx,
  { person }: Reader,
  views: readonly View[],
): CompiledQuery<GoneRow>[] {
  return chunks(views, spacesAtOnce).map((part) =>
    question(tx, goneText, { views: part.map((view) => [view.space, view.since]), person }),
  );
}

export type GoneRow = Omit<Gone, 'erased'> & { erased_at: number | null };

export function toGone({ erased_at, ...row }: GoneRow): Gone {
  return { ...row, erased: erased_at !== null };
}

export function toVisible(row: RecordTable): Visible {
  return { row, envelope: rowToEnvelope(row) };
}

const goneText = `with named(space, since) as (values :views)
  select gone.space, gone.record, gone.seq, commit_log.token,
    commit_log.committed_at as at, erased.erased_at
  from named
  join gone on gone.space = named.space and gone.person = :person and gone.seq > named.since
  join commit_log on commit_log.space = gone.space and commit_log.seq = gone.seq
  left join erased on erased.space = gone.space and erased.record = gone.record`;
