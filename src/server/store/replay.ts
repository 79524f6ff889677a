/**
 * After a restore, before anybody is served: what was withdrawn since the backup is withdrawn
 * again. A withdrawal whose commit the database has is in it already, so replaying is harmless.
 */
import { sql, type Transaction } from 'kysely';
import { narrower } from '#domain/audience.ts';
import type { Level } from '#domain/membership.ts';
import type { Role } from '#domain/person.ts';
import { changeReaders } from './change-readers.ts';
import { type Desk, type Kept, nextCommit, touch } from './desk.ts';
import { eraseOn } from './erase.ts';
import type { Withdrawal } from './ledger.ts';
import { loadDesk } from './load-desk.ts';
import { writeMembers } from './members.ts';
import { takePlace } from './place.ts';
import { chunks, tuples } from './rows.ts';
import type { Database, Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { newToken } from './token.ts';
import { transact } from './transact.ts';
import { unlinkPerson } from './unlink-person.ts';
import { writeDesk } from './write-desk.ts';

type Tx = Transaction<Schema>;
const atOnce = 400;

export async function replayLedger(deps: StoreDeps): Promise<void> {
  const bySpace = new Map<string, Withdrawal[]>();
  for (const row of (await deps.ledger?.read()) ?? []) {
    if (!('space' in row)) continue;
    bySpace.set(row.space, [...(bySpace.get(row.space) ?? []), row]);
  }
  for (const [space, rows] of bySpace) {
    const missing = await missingHere(deps.db, rows);
    if (missing.length === 0) continue;
    await transact(deps.db, (tx) => replaySpace(tx, deps, { space, rows }));
    for (const row of missing) {
      if (row.what === 'erased') await deps.blobs?.removeRecord({ space, record: row.record });
    }
  }
}

async function missingHere(db: Database, rows: readonly Withdrawal[]): Promise<Withdrawal[]> {
  const known = new Set<string>();
  for (const part of chunks(rows, atOnce)) {
    const found = await sql<{ token: string }>`
      select token from commit_log where (space, token) in
        (values ${tuples(part.map((row) => [row.space, row.token]))})`.execute(db);
    for (const { token } of found.rows) known.add(token);
  }
  return rows.filter((row) => !known.has(row.token));
}

async function replaySpace(
  tx: Tx,
  deps: StoreDeps,
  { space, rows: all }: { space: string; rows: readonly Withdrawal[] },
): Promise<void> {
  const now = deps.now();
  const place = await takePlace(tx, { space, now });
  // Another server that starts at the same moment may have been first.
  const rows = await missingHere(tx, all);
  if (rows.length === 0) return;
  const also = [...new Set(rows.flatMap((row) => ('record' in row ? [row.record] : [])))];
  const desk = await loadDesk(tx, deps, { space, now, place, pushed: [], also });
  for (const row of newest(rows)) await replayOne(tx, desk, row);
  await writeWithdrawn(tx, desk);
  // The space itself is not back yet: what is known of it waits for whoever makes it again.
  if (desk.kind === null) return;
  const notAgain = {
    ...desk,
    writes: { ...desk.writes, ledger: [], narrowings: [], deletions: [] },
  };
  await writeDesk(tx, notAgain, undefined);
  await rememberTokens(tx, notAgain, rows);
}

/** The last narrowing of a record says who may read it: what came before is in it. */
function newest(rows: readonly Withdrawal[]): Withdrawal[] {
  const last = new Map(
    rows.flatMap((row) => (row.what === 'narrowed' ? [[row.record, row] as const] : [])),
  );
  return rows.filter((row) => row.what !== 'narrowed' || last.get(row.record) === row);
}

async function replayOne(tx: Tx, desk: Desk, row: Withdrawal): Promise<void> {
  switch (row.what) {
    case 'narrowed':
      return narrowAgain(desk, row);
    case 'deleted':
      return deleteAgain(desk, row);
    case 'erased':
      return eraseOn(tx, desk, row.record);
    default:
      return changeMemberAgain(tx, desk, row);
  }
}

function narrowAgain(desk: Desk, row: Extract<Withdrawal, { what: 'narrowed' }>): void {
  if (desk.erased.has(row.record)) return;
  const heads = desk.withdrawn.get(row.record)?.heads ?? new Set();
  const { audience: narrowed, knew, version = null } = row;
  desk.withdrawn.set(row.record, { audience: narrowed, knew: new Set(knew), version, heads });
  const kept = desk.records.get(row.record);
  if (kept === undefined) return;
  const audience = narrower(kept.envelope.audience, row.audience, desk.roleOf);
  const isSame = JSON.stringify(audience) === JSON.stringify(kept.envelope.audience);
  if (isSame && (version === null || version === kept.envelope.version)) return;
  // Only who knew of the withdrawal knows this version: others can narrow, and never widen.
  changeAgain(desk, kept, { audience, version: version ?? newToken(desk.random) });
}

/** Its words may come back from a device: they come back deleted. */
function deleteAgain(desk: Desk, row: Extract<Withdrawal, { what: 'deleted' }>): void {
  if (desk.erased.has(row.record)) return;
  const known = desk.withdrawn.get(row.record);
  const heads = new Set([...(known?.heads ?? []), ...row.heads]);
  const { audience = null, knew = new Set<string>(), version = null } = known ?? {};
  desk.withdrawn.set(row.record, { audience, knew, version, heads });
  const kept = desk.records.get(row.record);
  if (kept === undefined || kept.envelope.deleted) return;
  kept.deletedAt = row.at;
  changeAgain(desk, kept, { deleted: true });
}

function changeAgain(desk: Desk, kept: Kept, change: Partial<Kept['envelope']>): void {
  changeReaders(desk, kept, () => {
    kept.envelope = { ...kept.envelope, ...change };
  });
  touch(desk, kept);
}

async function changeMemberAgain(
  tx: Tx,
  desk: Desk,
  row: Extract<Withdrawal, { what: 'revoked' | 'member' }>,
): Promise<void> {
  const was = desk.members.get(row.person);
  if (row.what === 'revoked') await unlinkPerson(tx, desk, row.person);
  if (was === undefined) return;
  const { seq } = nextCommit(desk, null);
  const grant = newToken(desk.random);
  const member =
    row.what === 'revoked'
      ? { ...was, grant, seq, revokedAt: row.at }
      : {
          ...was,
          grant,
          seq,
          revokedAt: null,
          role: row.role as Role,
          level: row.level as Level,
          until: row.until,
        };
  desk.members.set(row.person, member);
  await writeMembers(tx, [member]);
}

async function writeWithdrawn(tx: Tx, desk: Desk): Promise<void> {
  for (const [record, { audience, knew, version, heads }] of desk.withdrawn) {
    const row = {
      space: desk.space,
      record,
      audience: audience === null ? null : JSON.stringify(audience),
      knew: JSON.stringify({ ids: [...knew], version }),
      heads: JSON.stringify([...heads]),
    };
    await tx
      .insertInto('withdrawn')
      .values(row)
      .onConflict((clash) => clash.columns(['space', 'record']).doUpdateSet(row))
      .execute();
  }
}

/** The replayed rows are in this history from now on. */
async function rememberTokens(tx: Tx, desk: Desk, rows: readonly Withdrawal[]): Promise<void> {
  for (const { token } of rows) {
    desk.head += 1;
    const { space, head: seq, now } = desk;
    const commit = { space, seq, token, touched: null, committed_at: now };
    await tx.insertInto('commit_log').values(commit).execute();
  }
  await tx.updateTable('space').set({ head: desk.head }).where('id', '=', desk.space).execute();
}
