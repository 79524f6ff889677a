import type { CompiledQuery, Transaction } from 'kysely';
import type { SpaceKind } from '#domain/membership.ts';
import { askTogether } from './ask.ts';
import { type Desk, type Kept, noteAbout, readersText } from './desk.ts';
import { emptyDesk } from './empty-desk.ts';
import { askKnown, type KnownRow, noteKnown } from './load-known.ts';
import { askPlace, type Place, type PlaceRow, type Taking, toPlace } from './place.ts';
import type { Pushed } from './pushed.ts';
import { question } from './question.ts';
import { chunks, rowToEnvelope, rowToMember } from './rows.ts';
import type { MemberTable, RecordTable, Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';

type Tx = Transaction<Schema>;
const chunkSize = 400;

/** `also`: records that the server itself is going to write. */
export type DeskAsked = Taking & {
  pushed: readonly Pushed[];
  also?: readonly string[];
  /** Where in its history the sender believes that this space is. */
  at?: string | null;
  /** Taken already, where something had to be read before. */
  place?: Place | null;
};

/** A constant number of queries for each few hundred mutations. */
export async function loadDesk(
  tx: Tx,
  deps: Pick<StoreDeps, 'random'>,
  asked: DeskAsked,
): Promise<Desk> {
  const { space, now, pushed, also = [], at = null } = asked;
  const desk = emptyDesk(deps, { space, now });
  const [first = [], ...more] = chunks(pushed, chunkSize);
  const { named, ...rest } = namedBy(first);
  const naming = { ...rest, named: [...also, ...named], at };
  if (asked.place === undefined) {
    const [places, ...rows] = await askTogether<[PlaceRow, ...NamedRows]>(tx, [
      askPlace(tx, asked),
      ...askNamed(tx, space, naming),
    ]);
    takeSeat(desk, toPlace(places, asked));
    await noteNamed(tx, desk, rows);
  } else {
    takeSeat(desk, asked.place);
    await loadNamed(tx, desk, naming);
  }
  for (const part of more) await loadNamed(tx, desk, namedBy(part));
  return desk;
}

/** What else these touch, before anything is decided. */
export async function loadMore(tx: Tx, desk: Desk, pushed: readonly Pushed[]): Promise<void> {
  for (const part of chunks(pushed, chunkSize)) await loadNamed(tx, desk, namedBy(part));
}

function takeSeat(desk: Desk, place: Place | null): void {
  if (place === null) return;
  desk.kind = place.kind as SpaceKind;
  desk.head = place.head;
  desk.headTaken = place.taken;
}

type Naming = {
  named: readonly string[];
  ids: readonly string[];
  alsoIds?: readonly string[];
  targets: readonly string[];
  at?: string | null;
};

function namedBy(pushed: readonly Pushed[]): Naming {
  return {
    named: [...new Set(pushed.map((row) => row.record))],
    ids: [...new Set(pushed.map((row) => row.id))],
    alsoIds: pushed.flatMap(witnessed),
    targets: pushed.flatMap(aboutNamed),
  };
}

function aboutNamed(row: Pushed): string[] {
  return row.meant?.op === 'put' && row.meant.about ? [row.meant.about] : [];
}

function witnessed(row: Pushed): string[] {
  return row.meant?.op === 'witness' ? row.meant.heads.map((head) => head.id) : [];
}

const membersText = 'select * from member where space = :space';
const recordsText = `select * from record where space = :space and id in (:ids)
  union all select * from record where space = :space and about in (:named)`;
type NamedRows = [MemberTable, RecordTable, KnownRow];

/** The members, the records named, those about them, and those they are about. */
function askNamed(
  tx: Tx,
  space: string,
  naming: Naming,
): [CompiledQuery<MemberTable>, CompiledQuery<RecordTable>, CompiledQuery<KnownRow>] {
  const named = orNone(naming.named);
  const ids = [...named, ...naming.targets];
  return [
    question(tx, membersText, { space }),
    question(tx, recordsText, { space, ids, named }),
    askKnown(tx, space, { ...naming, named, ids: orNone(naming.ids) }),
  ];
}

/** SQL knows no empty list; nothing is called by the empty name. */
function orNone(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [''] : names;
}

async function loadNamed(tx: Tx, desk: Desk, naming: Naming): Promise<void> {
  const rows = await askTogether<NamedRows>(tx, askNamed(tx, desk.space, naming));
  await noteNamed(tx, desk, rows);
}

async function noteNamed(
  tx: Tx,
  desk: Desk,
  [members, rows, known]: [MemberTable[], RecordTable[], KnownRow[]],
): Promise<void> {
  for (const row of members) desk.members.set(row.person, rowToMember(row));
  for (const row of rows) keep(desk, row);
  const missing = new Set(rows.flatMap((row) => (row.about === null ? [] : [row.about])));
  for (const one of desk.records.keys()) missing.delete(one);
  if (missing.size > 0) {
    const here = tx.selectFrom('record').selectAll().where('space', '=', desk.space);
    for (const row of await here.where('id', 'in', [...missing]).execute()) keep(desk, row);
  }
  noteKnown(desk, known);
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
