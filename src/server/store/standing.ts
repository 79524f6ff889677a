import type { CompiledQuery, Transaction } from 'kysely';
import { levelFor } from '#domain/level.ts';
import { isPresent, type Member, type SpaceKind } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import { askTogether } from './ask.ts';
import { question } from './question.ts';
import { chunks, rowToMember } from './rows.ts';
import type { MemberTable, Schema } from './schema.ts';
import type { Reader } from './visible.ts';

type Tx = Transaction<Schema>;

/** A membership, present or ended, with the commit that made it and how far the space has come. */
export type Standing = Member & { seq: number; kind: SpaceKind; head: number };

export type StandingRow = MemberTable & { kind: string; head: number };

export function askStandings(tx: Tx, person: PersonId): CompiledQuery<StandingRow> {
  const text = `select member.*, space.kind, space.head from member
    join space on space.id = member.space where member.person = :person`;
  return question(tx, text, { person });
}

export async function loadStandings(tx: Tx, person: PersonId): Promise<Map<string, Standing>> {
  const [rows] = await askTogether<[StandingRow]>(tx, [askStandings(tx, person)]);
  return toStandings(rows);
}

export function toStandings(rows: readonly StandingRow[]): Map<string, Standing> {
  return new Map(
    rows.map((row) => {
      const member = rowToMember(row satisfies MemberTable);
      return [row.space, { ...member, kind: row.kind as SpaceKind, head: row.head }];
    }),
  );
}

export type JoinedRow = { space: string; token: string };

/** The commits that made these memberships. */
export function askJoined(tx: Tx, standings: readonly Standing[]): CompiledQuery<JoinedRow>[] {
  const text = 'select space, token from commit_log where (space, seq) in (values :commits)';
  return chunks(standings, 400).map((part) =>
    question(tx, text, { commits: part.map(({ space, seq }) => [space, seq]) }),
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

export type PointRow = { space: string; seq: number };

/** Where in the history of its space each presented `at` is; one that is in none is not here. */
export function askPoints(tx: Tx, spaces: SyncRequest['spaces']): CompiledQuery<PointRow>[] {
  const asked = Object.entries(spaces).flatMap(([space, [at]]) =>
    at === null ? [] : [[space, at] as const],
  );
  const text = 'select space, seq from commit_log where (space, token) in (values :points)';
  return chunks(asked, 400).map((points) => question(tx, text, { points }));
}

export function toPoints(rows: readonly PointRow[]): Map<string, number> {
  return new Map(rows.map(({ space, seq }) => [space, seq]));
}
