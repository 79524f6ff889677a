/** What is really on the server, read from its tables, and what each person may see of it. */
import { mayRead } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import type { Instant } from '#domain/instant.ts';
import { isPresent } from '#domain/membership.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import type { School } from './school.ts';

export type TrueRecord = {
  envelope: Envelope;
  rev: string;
  seq: number;
  heads: Map<string, string>;
};
export type Truth = {
  records: Map<string, TrueRecord>;
  /** Bodies of what is held, by person. */
  held: { person: string; body: string }[];
  /** Keys of what the school erased. */
  erased: Set<string>;
  roles: Roles;
  /** Keys of the records that this person may see now. */
  visibleTo(person: string): Set<string>;
};

export function keyOf(space: string, record: string): string {
  return `${space} ${record}`;
}

export async function readTruth(school: School): Promise<Truth> {
  const db = school.db();
  const now = school.now();
  const records = new Map<string, TrueRecord>();
  for (const row of await db.selectFrom('record').selectAll().execute()) {
    const envelope: Envelope = {
      space: row.space,
      record: row.id,
      kind: row.kind,
      author: row.author,
      about: row.about,
      editors: JSON.parse(row.editors) as string[],
      audience: JSON.parse(row.audience) as Audience,
      version: row.version,
      deleted: row.deleted_at !== null,
    };
    records.set(keyOf(row.space, row.id), {
      envelope,
      rev: row.rev,
      seq: row.seq,
      heads: new Map(),
    });
  }
  for (const head of await db.selectFrom('head').selectAll().execute()) {
    records.get(keyOf(head.space, head.record))?.heads.set(head.mutation, head.content);
  }
  const held = await db.selectFrom('held').select(['person', 'body']).execute();
  const erased = await db.selectFrom('erased').select(['space', 'record']).execute();
  const roles = await readRoles(school);
  return {
    records,
    held,
    erased: new Set(erased.map((row) => keyOf(row.space, row.record))),
    roles,
    visibleTo: (person) => visibleTo(person, { records, roles, now }),
  };
}

/** The present role of each person in each space. */
export type Roles = Map<string, Role>;

export async function readRoles(school: School): Promise<Roles> {
  const rows = await school.db().selectFrom('member').selectAll().execute();
  const now = school.now();
  return new Map(
    rows
      .filter((row) => isPresent({ until: row.until, revokedAt: row.revoked_at }, now))
      .map((row) => [keyOf(row.space, row.person), row.role as Role]),
  );
}

type Seeing = { records: Map<string, TrueRecord>; roles: Roles; now: Instant };

function visibleTo(person: string, { records, roles, now }: Seeing): Set<string> {
  const seen = new Set<string>();
  for (const [key, { envelope }] of records) {
    const role = roles.get(keyOf(envelope.space, person));
    if (role === undefined) continue;
    const target = targetIn(records, envelope);
    if (mayRead({ person, role }, envelope, target, now)) seen.add(key);
  }
  return seen;
}

export function targetIn(records: Map<string, TrueRecord>, envelope: Envelope): Envelope | null {
  if (envelope.about === null) return null;
  return records.get(keyOf(envelope.space, envelope.about))?.envelope ?? null;
}
