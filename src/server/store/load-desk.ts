import type { Transaction } from 'kysely';
import type { Instant } from '#domain/instant.ts';
import { isPresent, type Member, type SpaceKind } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import { type Desk, type Kept, noteAbout, noWrites, readersText } from './desk.ts';
import { askKnown, type KnownRow, noteKnown } from './load-known.ts';
import type { Pushed } from './pushed.ts';
import { askTogether, question } from './question.ts';
import { chunks, rowToEnvelope, rowToMember } from './rows.ts';
import type { MemberTable, RecordTable, Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';

type Tx = Transaction<Schema>;
const chunkSize = 400;

/** `also`: records that the server itself is going to write. */
export type DeskAsked = {
  space: string;
  now: Instant;
  pushed: readonly Pushed[];
  also?: readonly string[];
  /** Where in its history the sender believes that this space is. */
  at?: string | null;
  /** Taken already, where something had to be read before. */
  place?: Place | null;
};

/** `head`: before the commits for which the place was taken. */
export type Place = { head: number; taken: number; kind: string };

/** `commits`: how many are expected; `writeDesk` corrects it. */
type Taking = { space: string; now: Instant; commits?: number };

/** A constant number of queries for each few hundred mutations. */
export async function loadDesk(
  tx: Tx,
  deps: Pick<StoreDeps, 'random'>,
  asked: DeskAsked,
): Promise<Desk> {
  const { space, now, pushed } = asked;
  const row = asked.place === undefined ? await takePlace(tx, { space, now }) : asked.place;
  const members = new Map<PersonId, Member>();
  const desk: Desk = {
    space,
    kind: row ? (row.kind as SpaceKind) : null,
    now,
    random: deps.random,
    head: row?.head ?? 0,
    headTaken: row?.taken ?? 0,
    members,
    roleOf: roleAmong(members, now),
    records: new Map(),
    aboutOf: new Map(),
    applied: new Map(),
    historyBy: new Map(),
    superseded: new Set(),
    erased: new Set(),
    withdrawn: new Map(),
    isWaiting: false,
    isOnLineage: false,
    heldHere: new Set(),
    heldFinal: new Map(),
    touched: new Set(),
    told: new Set(),
    writes: noWrites(),
  };
  const also = asked.also ?? [];
  if (also.length > 0) await loadNamed(tx, desk, { named: also, ids: [''], targets: [] });
  else if (pushed.length === 0) await loadMembers(tx, desk);
  await loadMore(tx, desk, pushed, asked.at);
  return desk;
}

/** What else these touch, before anything is decided. */
export async function loadMore(
  tx: Tx,
  desk: Desk,
  pushed: readonly Pushed[],
  at?: string | null,
): Promise<void> {
  for (const part of chunks(pushed, chunkSize)) {
    const ids = [...new Set(part.map((row) => row.id))];
    const named = [...new Set(part.map((row) => row.record))];
    const alsoIds = part.flatMap(witnessed);
    const targets = part.flatMap(aboutNamed);
    await loadNamed(tx, desk, { named, ids, alsoIds, targets, at: at ?? null });
  }
}

/**
 * The row lock orders the commits of a space, so that no reader can miss one. It comes before
 * all that a commit reads: what others did until then is seen, and nothing changes after it.
 */
export async function takePlace(
  tx: Tx,
  { space, now, commits = 0 }: Taking,
): Promise<Place | null> {
  const text = `update space set touched_at = :now, head = head + :commits
    where id = :space returning head, kind`;
  type Row = { head: number; kind: string };
  const asked = question<Row>(tx, text, { now, commits, space });
  const [[row]] = await askTogether<[Row]>(tx, [asked]);
  return row === undefined ? null : { head: row.head - commits, taken: row.head, kind: row.kind };
}

function roleAmong(members: Map<PersonId, Member>, now: Instant): Desk['roleOf'] {
  return (person) => {
    const member = members.get(person);
    return member !== undefined && isPresent(member, now) ? member.role : null;
  };
}

function aboutNamed(row: Pushed): string[] {
  return row.meant?.op === 'put' && row.meant.about ? [row.meant.about] : [];
}

function witnessed(row: Pushed): string[] {
  return row.meant?.op === 'witness' ? row.meant.heads.map((head) => head.id) : [];
}

type Named = {
  named: readonly string[];
  ids: readonly string[];
  alsoIds?: readonly string[];
  targets: readonly string[];
  at?: string | null;
};

const membersText = 'select * from member where space = :space';
const recordsText = `select * from record where space = :space and id in (:ids)
  union all select * from record where space = :space and about in (:named)`;

/** The members, the records named, those about them, and those they are about. */
async function loadNamed(tx: Tx, desk: Desk, asked: Named): Promise<void> {
  const { space } = desk;
  const { named, targets } = asked;
  const ids = [...named, ...targets];
  const [members, rows, known] = await askTogether<[MemberTable, RecordTable, KnownRow]>(tx, [
    question(tx, membersText, { space }),
    question(tx, recordsText, { space, ids, named }),
    askKnown(tx, space, asked),
  ]);
  noteMembers(desk, members);
  for (const row of rows) keep(desk, row);
  const missing = new Set(rows.flatMap((row) => (row.about === null ? [] : [row.about])));
  for (const one of desk.records.keys()) missing.delete(one);
  if (missing.size > 0) {
    const here = tx.selectFrom('record').selectAll().where('space', '=', space);
    for (const row of await here.where('id', 'in', [...missing]).execute()) keep(desk, row);
  }
  noteKnown(desk, known);
}

async function loadMembers(tx: Tx, desk: Desk): Promise<void> {
  const asked = question<MemberTable>(tx, membersText, { space: desk.space });
  const [members] = await askTogether<[MemberTable]>(tx, [asked]);
  noteMembers(desk, members);
}

function noteMembers({ members }: Desk, rows: readonly MemberTable[]): void {
  for (const row of rows) members.set(row.person, rowToMember(row));
}

function keep(desk: Desk, row: RecordTable): void {
  if (desk.records.has(row.id)) return;
  const envelope = rowToEnvelope(row);
  const kept: Kept = {
    envelope,
    seq: row.seq,
    rev: row.rev,
    deletedAt: row.deleted_at,
    receivedAt: row.received_at,
    heads: new Map(),
    bytes: row.bytes,
    known: readersText(envelope),
  };
  desk.records.set(row.id, kept);
  noteAbout(desk, kept);
}
