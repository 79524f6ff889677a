/** Between the rows of the database and the words of the domain. */
import { type RawBuilder, sql } from 'kysely';
import type { Audience } from '#domain/audience.ts';
import type { Level, Member } from '#domain/membership.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import type { MemberTable, RecordTable } from './schema.ts';

export function rowToEnvelope(row: Omit<RecordTable, 'seq' | 'rev' | 'bytes'>): Envelope {
  return {
    space: row.space,
    record: row.id,
    kind: row.kind,
    author: row.author,
    about: row.about,
    editors: row.editors === '[]' ? [] : (JSON.parse(row.editors) as string[]),
    audience: row.audience === '[]' ? [] : (JSON.parse(row.audience) as Audience),
    version: row.version,
    deleted: row.deleted_at !== null,
  };
}

export function rowToMember(row: MemberTable): Member & { seq: number } {
  return {
    person: row.person,
    space: row.space,
    role: row.role as Role,
    level: row.level as Level,
    until: row.until,
    grant: row.grant,
    revokedAt: row.revoked_at,
    seq: row.seq,
  };
}

type Value = string | number | null;

/** `(a, b), (c, d)`: many keys in one query, whatever their number. */
export function tuples(rows: readonly (readonly Value[])[]): RawBuilder<unknown> {
  return sql.join(rows.map((row) => sql`(${sql.join(row.map(typed))})`));
}

/** PostgreSQL takes what stands in a list of its own for text. */
function typed(value: Value): RawBuilder<unknown> {
  return typeof value === 'number' ? sql`cast(${value} as bigint)` : sql`${value}`;
}

/** SQL takes a limited number of parameters. */
export function chunks<T>(rows: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < rows.length; from += size) found.push(rows.slice(from, from + size));
  return found;
}
