import { sql, type Transaction } from 'kysely';
import { levelFor } from '#domain/level.ts';
import { isPresent, type Member, type SpaceKind } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import { chunks, rowToMember, tuples } from './rows.ts';
import type { MemberTable, Schema } from './schema.ts';
import type { Reader } from './visible.ts';

type Tx = Transaction<Schema>;

/** A membership, present or ended, with the commit that made it and how far the space has come. */
export type Standing = Member & { seq: number; kind: SpaceKind; head: number; joined: string };

export async function loadStandings(tx: Tx, person: PersonId): Promise<Map<string, Standing>> {
  const rows = await tx
    .selectFrom('member')
    .innerJoin('space', 'space.id', 'member.space')
    .innerJoin('commit_log', (join) =>
      join
        .onRef('commit_log.space', '=', 'member.space')
        .onRef('commit_log.seq', '=', 'member.seq'),
    )
    .selectAll('member')
    .select(['space.kind', 'space.head', 'commit_log.token'])
    .where('member.person', '=', person)
    .execute();
  return new Map(
    rows.map((row) => {
      const member = rowToMember(row satisfies MemberTable);
      const { head, token: joined } = row;
      return [row.space, { ...member, kind: row.kind as SpaceKind, head, joined }];
    }),
  );
}

/** Of very many portfolios only the index is brought, until one is opened. */
export function presentStandings(
  standings: ReadonlyMap<string, Standing>,
  { now }: Pick<Reader, 'now'>,
): Map<string, Standing> {
  const present = [...standings].filter(([, standing]) => isPresent(standing, now));
  const portfolios = present.filter(([, { kind }]) => kind === 'portfolio').length;
  const level = levelFor(portfolios);
  if (level === 'full') return new Map(present);
  return new Map(
    present.map(([space, standing]) => [
      space,
      standing.kind === 'portfolio' ? { ...standing, level } : standing,
    ]),
  );
}

/** Where in the history of its space each presented `at` is; one that is in none is not here. */
export async function loadPoints(
  tx: Tx,
  spaces: SyncRequest['spaces'],
): Promise<Map<string, number>> {
  const asked = Object.entries(spaces).flatMap(([space, [at]]) =>
    at === null ? [] : [[space, at] as const],
  );
  const points = new Map<string, number>();
  for (const part of chunks(asked, 400)) {
    const { rows } = await sql<{ space: string; seq: number }>`
      select space, seq from commit_log
      where (space, token) in (values ${tuples(part)})`.execute(tx);
    for (const row of rows) points.set(row.space, row.seq);
  }
  return points;
}
