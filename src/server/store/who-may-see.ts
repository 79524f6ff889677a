import { sql, type Transaction } from 'kysely';
import { mayRead } from '#domain/access.ts';
import type { Instant } from '#domain/instant.ts';
import { isPresent } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import { chunks, rowToMember, tuples } from './rows.ts';
import type { MemberTable, Schema } from './schema.ts';
import { loadTargets, touchedSince } from './visible.ts';

type Tx = Transaction<Schema>;
/** A space and its commits that are new: after `since`, up to `head`. */
export type Moved = { space: string; since: number; head: number };
type Asked = { moved: readonly Moved[]; people: readonly PersonId[]; now: Instant };

const atOnce = 300;
const peopleAtOnce = 1_000;

/**
 * Of these people, by space, those who have news in it: something that they may read was touched,
 * something was taken from them, or their own membership changed. The same people as are told by
 * the server that made the commit, except who is only offered their own words by a witness.
 */
export async function whoMaySee(tx: Tx, asked: Asked): Promise<Map<string, Set<PersonId>>> {
  const told = new Map<string, Set<PersonId>>();
  const tell = (space: string, person: PersonId) => {
    told.set(space, (told.get(space) ?? new Set()).add(person));
  };
  const sinceOf = new Map(asked.moved.map(({ space, since }) => [space, since]));
  const members = (await membersAmong(tx, asked)).map(rowToMember);
  for (const member of members) {
    if (member.seq > (sinceOf.get(member.space) ?? 0)) tell(member.space, member.person);
  }
  for (const { space, person } of await takenFrom(tx, asked)) tell(space, person);
  const present = members.filter((member) => isPresent(member, asked.now));
  const spaces = new Set(present.map(({ space }) => space));
  const touched = await touchedSince(
    tx,
    asked.moved.filter(({ space }) => spaces.has(space)),
  );
  const targets = await loadTargets(tx, touched);
  for (const { envelope } of touched) {
    const { space, about } = envelope;
    const target = about === null ? null : (targets.get(`${space} ${about}`) ?? null);
    for (const member of present) {
      if (member.space !== space) continue;
      if (mayRead(member, envelope, target, asked.now)) tell(space, member.person);
    }
  }
  return told;
}

async function membersAmong(tx: Tx, { moved, people }: Asked): Promise<MemberTable[]> {
  const found: MemberTable[] = [];
  for (const spaces of chunks(moved, atOnce)) {
    for (const part of chunks(people, peopleAtOnce)) {
      const rows = tx
        .selectFrom('member')
        .selectAll()
        .where(
          'space',
          'in',
          spaces.map(({ space }) => space),
        )
        .where('person', 'in', part);
      found.push(...(await rows.execute()));
    }
  }
  return found;
}

async function takenFrom(
  tx: Tx,
  { moved, people }: Asked,
): Promise<{ space: string; person: PersonId }[]> {
  const among = new Set(people);
  const found: { space: string; person: PersonId }[] = [];
  for (const part of chunks(moved, atOnce)) {
    const { rows } = await sql<{ space: string; person: PersonId }>`
      with named(space, since) as (values ${tuples(part.map((one) => [one.space, one.since]))})
      select gone.space, gone.person from named
      join gone on gone.space = named.space and gone.seq > named.since`.execute(tx);
    found.push(...rows.filter(({ person }) => among.has(person)));
  }
  return found;
}
