import { hash } from 'node:crypto';
import type { CompiledQuery, Transaction } from 'kysely';
import type { PersonId } from '#domain/person.ts';
import type { HeldRow, MemberOf, SyncAnswer } from '#protocol/sync.ts';
import { question } from './question.ts';
import type { Schema } from './schema.ts';
import type { Standing } from './standing.ts';
import type { Reader } from './visible.ts';

type Tx = Transaction<Schema>;
export type MembersAnswer = Pick<SyncAnswer, 'membersTag' | 'members' | 'held'>;

/** Bodies of held rows in one answer; of the rest only the names come. */
const heldAnswerBytes = 300_000;

export type HeldName = { mutation: string; reason: string };
type Asked = {
  reader: Reader;
  present: ReadonlyMap<string, Standing>;
  heldNames: readonly HeldName[];
  tag: string | null;
};

export function askHeldNames(tx: Tx, person: PersonId): CompiledQuery<HeldName> {
  const text = 'select mutation, reason from held where person = :person order by mutation';
  return question(tx, text, { person });
}

/**
 * The whole list of this person's spaces and of what is held for them, left out when the tag
 * says that the device has both.
 */
export async function answerMembers(tx: Tx, asked: Asked): Promise<MembersAnswer> {
  const { person } = asked.reader;
  const members = [...asked.present.values()].map(toMemberOf);
  members.sort((a, b) => (a.space < b.space ? -1 : 1));
  const held = asked.heldNames.map(({ mutation, reason }) => [mutation, reason]);
  const text = JSON.stringify([members, held]);
  const membersTag = hash('sha256', text, 'base64url').slice(0, 22);
  if (membersTag === asked.tag) return { membersTag };
  return { membersTag, members, held: held.length === 0 ? [] : await heldRows(tx, person) };
}

function toMemberOf({ space, kind, role, level, until, grant }: Standing): MemberOf {
  return { space, kind, role, level, until, grant };
}

async function heldRows(tx: Tx, person: string): Promise<HeldRow[]> {
  const rows = await tx
    .selectFrom('held')
    .selectAll()
    .where('person', '=', person)
    .orderBy('received_at', 'desc')
    .orderBy('mutation', 'desc')
    .execute();
  let left = heldAnswerBytes;
  return rows.map((row) => {
    left -= row.bytes;
    return {
      id: row.mutation,
      space: row.space,
      record: row.record,
      op: row.op,
      reason: row.reason,
      by: row.by,
      body: left >= 0 ? (JSON.parse(row.body) as unknown) : null,
    };
  });
}
