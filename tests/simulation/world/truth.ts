/** What is really on the server, read from its tables, and what each person may see of it. */
import { mayRead } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import { isPresent } from '#domain/membership.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import type { School } from './school.ts';

export type TrueRecord = { envelope: Envelope; rev: string; heads: Map<string, string> };
export type Truth = {
  records: Map<string, TrueRecord>;
  /** Bodies of what is held, by person. */
  held: { person: string; body: string }[];
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
    records.set(keyOf(row.space, row.id), { envelope, rev: row.rev, heads: new Map() });
  }
  for (const head of await db.selectFrom('head').selectAll().execute()) {
    records.get(keyOf(head.space, head.record))?.heads.set(head.mutation, head.content);
  }
  const members = await db.selectFrom('member').selectAll().execute();
  const held = await db.selectFrom('held').select(['person', 'body']).execute();
  return {
    records,
    held,
    visibleTo(person) {
      const seen = new Set<string>();
      const places = new Map(
        members
          .filter((row) => row.person === person)
          .filter((row) => isPresent({ until: row.until, revokedAt: row.revoked_at }, now))
          .map((row) => [row.space, row.role as Role]),
      );
      for (const [key, { envelope }] of records) {
        const role = places.get(envelope.space);
        if (role === undefined) continue;
        const target =
          envelope.about === null ? null : records.get(keyOf(envelope.space, envelope.about));
        if (mayRead({ person, role }, envelope, target?.envelope ?? null, now)) seen.add(key);
      }
      return seen;
    },
  };
}
