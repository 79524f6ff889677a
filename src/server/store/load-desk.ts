import type { Transaction } from 'kysely';
import type { Instant } from '#domain/instant.ts';
import { isPresent, type Member, type SpaceKind } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import { type Desk, type Kept, noteAbout, noWrites, readersText } from './desk.ts';
import { loadKnown } from './load-known.ts';
import type { Pushed } from './pushed.ts';
import { chunks, rowToEnvelope, rowToMember } from './rows.ts';
import type { RecordTable, Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';

type Tx = Transaction<Schema>;
const chunkSize = 400;

/** `also`: records that the server itself is going to write. */
export type DeskAsked = {
  space: string;
  now: Instant;
  pushed: readonly Pushed[];
  also?: readonly string[];
  /** Taken already, where something had to be read before. */
  place?: Place | null;
};

export type Place = { head: number; kind: string };

/** A constant number of queries for each few hundred mutations. */
export async function loadDesk(
  tx: Tx,
  deps: Pick<StoreDeps, 'random'>,
  asked: DeskAsked,
): Promise<Desk> {
  const { space, now, pushed } = asked;
  const row = asked.place === undefined ? await takePlace(tx, space, now) : asked.place;
  const members = await loadMembers(tx, space);
  const desk: Desk = {
    space,
    kind: row ? (row.kind as SpaceKind) : null,
    now,
    random: deps.random,
    head: row?.head ?? 0,
    members,
    roleOf: roleAmong(members, now),
    records: new Map(),
    aboutOf: new Map(),
    applied: new Map(),
    historyBy: new Map(),
    superseded: new Set(),
    erased: new Set(),
    withdrawn: new Map(),
    heldHere: new Set(),
    heldFinal: new Map(),
    touched: new Set(),
    told: new Set(),
    writes: noWrites(),
  };
  if (asked.also !== undefined) {
    await loadRecords(tx, desk, asked.also, []);
    await loadKnown(tx, desk, { named: asked.also, ids: [''] });
  }
  for (const part of chunks(pushed, chunkSize)) await loadPart(tx, desk, part);
  return desk;
}

/**
 * The row lock orders the commits of a space, so that no reader can miss one. It comes before
 * all that a commit reads: what others did until then is seen, and nothing changes after it.
 */
export async function takePlace(tx: Tx, space: string, now: Instant): Promise<Place | null> {
  const row = await tx
    .updateTable('space')
    .set({ touched_at: now })
    .where('id', '=', space)
    .returning(['head', 'kind'])
    .executeTakeFirst();
  return row ?? null;
}

async function loadMembers(tx: Tx, space: string): Promise<Map<PersonId, Member>> {
  const rows = await tx.selectFrom('member').selectAll().where('space', '=', space).execute();
  return new Map(rows.map((row) => [row.person, rowToMember(row)]));
}

function roleAmong(members: Map<PersonId, Member>, now: Instant): Desk['roleOf'] {
  return (person) => {
    const member = members.get(person);
    return member !== undefined && isPresent(member, now) ? member.role : null;
  };
}

async function loadPart(tx: Tx, desk: Desk, pushed: readonly Pushed[]): Promise<void> {
  const named = [...new Set(pushed.map((row) => row.record))];
  const ids = [...new Set(pushed.map((row) => row.id))];
  await loadRecords(tx, desk, named, pushed.flatMap(aboutNamed));
  await loadKnown(tx, desk, { named, ids, alsoIds: pushed.flatMap(witnessed) });
}

function aboutNamed(row: Pushed): string[] {
  return row.meant?.op === 'put' && row.meant.about ? [row.meant.about] : [];
}

function witnessed(row: Pushed): string[] {
  return row.meant?.op === 'witness' ? row.meant.heads.map((head) => head.id) : [];
}

/** The records named, those about them, and those they are about. */
async function loadRecords(
  tx: Tx,
  desk: Desk,
  named: readonly string[],
  targets: readonly string[],
): Promise<void> {
  const here = tx.selectFrom('record').selectAll().where('space', '=', desk.space);
  if (named.length === 0) return;
  const rows = await here
    .where('id', 'in', [...named, ...targets])
    .unionAll(here.where('about', 'in', [...named]))
    .execute();
  for (const row of rows) keep(desk, row);
  const missing = new Set(rows.flatMap((row) => (row.about === null ? [] : [row.about])));
  for (const known of desk.records.keys()) missing.delete(known);
  if (missing.size === 0) return;
  for (const row of await here.where('id', 'in', [...missing]).execute()) keep(desk, row);
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
