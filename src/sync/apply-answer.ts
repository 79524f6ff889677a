/**
 * Takes an answer in. The order matters: first what was said of the journal, then what must be
 * given back, then the replica in one transaction, and last the echoes. A tab that dies in
 * between has lost nothing: every step is found again by the next exchange.
 */
import type { SpaceId } from '#domain/membership.ts';
import { protocolVersion } from '#protocol/limits.ts';
import type { HeldRow, SyncAnswer } from '#protocol/sync.ts';
import type { JournalRow, ReplicaTables } from '#storage/device-store.ts';
import { refold } from '#storage/refold.ts';
import { byRecord } from '#storage/repair.ts';
import { applyMembers, applyRevoked } from './apply-members.ts';
import { applyParts } from './apply-parts.ts';
import { applyResults } from './apply-results.ts';
import type { Asking, Prepared } from './build-request.ts';
import type { Device } from './device.ts';
import { type Echoes, echoesIn } from './echo.ts';
import { eraseShown } from './erase-shown.ts';
import { giveBack } from './lineage.ts';
import { mergeCrowded } from './merge-crowded.ts';
import { mergeOlder } from './merge-older.ts';
import { needAgain } from './needs.ts';
import { type Damaged, soundAnswer } from './sound-answer.ts';

export type Applied = {
  /** Something is left to fetch. */
  more: boolean;
  problem: 'signed-out' | 'update' | null;
};

export async function applyAnswer(
  device: Device,
  asking: Asking,
  prepared: Prepared,
  given: SyncAnswer,
): Promise<Applied> {
  const { answer, damaged } = await soundAnswer(device, given);
  device.clock.observe(answer.now);
  const isOld = answer.minPull > protocolVersion;
  const onlyPush = asking.onlyPush === true || answer.signIn === true || isOld;
  const chance = (device.random(1)[0] ?? 0) / 255;
  if (asking.onlyPush !== true) await eraseShown(device, prepared, answer);
  await device.journal.write((journal) =>
    applyResults(journal, answer, {
      now: device.now(),
      chance,
      onlyPush: asking.onlyPush === true,
    }),
  );
  if (!onlyPush) await giveBack(device, answer.spaces, prepared.presented);
  const rows = await device.journal.read((journal) => journal.all());
  const stored = await storeReplica(device, { asking, prepared, answer, damaged, rows, onlyPush });
  const { presented, waiting } = prepared;
  const { applied } = stored;
  const echoes = echoesIn({ answer, damaged, presented, waiting, applied, onlyPush });
  const touched = await settle(device, { answer, echoes, regained: stored.regained });
  if (asking.onlyPush !== true) await refoldTouched(device, touched);
  await mergeCrowded(device);
  if (!onlyPush) {
    const whole = prepared.request.check !== undefined;
    await mergeOlder(device, { spaces: answer.spaces, whole });
  }
  const problem = answer.signIn === true ? 'signed-out' : null;
  return { more: !onlyPush && isUnfinished(answer), problem: isOld ? 'update' : problem };
}

/** Only two sides that are at the same point can be compared: where news came, the school did not. */
function isCompared({ request }: Prepared, { spaces }: SyncAnswer): boolean {
  if (request.check === undefined) return false;
  return Object.keys(request.check).every((space) => {
    const part = spaces[space];
    return part === undefined || part.reset !== undefined || part.changes.length === 0;
  });
}

function isUnfinished(answer: SyncAnswer): boolean {
  return answer.more || Object.values(answer.spaces).some((part) => part.more);
}

type Storing = {
  asking: Asking;
  prepared: Prepared;
  answer: SyncAnswer;
  damaged: Damaged;
  rows: readonly JournalRow[];
  onlyPush: boolean;
};
type Stored = { applied: Set<SpaceId>; regained: SpaceId[] };

function storeReplica(device: Device, storing: Storing): Promise<Stored> {
  const { prepared, answer, rows, onlyPush } = storing;
  return device.replica.write(async (replica) => {
    const { presented } = prepared;
    await putFacts(device, replica, storing);
    const regained = await storeMembers(device, replica, storing);
    if (!onlyPush) await applyRevoked(replica, answer, presented, device.now());
    if (answer.held !== undefined) await storeHeld(replica, answer.held);
    const ports = { replica, person: device.person.id, presented, rowsByRecord: byRecord(rows) };
    const applied = onlyPush ? new Set<SpaceId>() : await applyParts(ports, answer.spaces);
    await needAgain(replica, storing.damaged, { now: device.now(), applied });
    return { applied, regained };
  });
}

async function putFacts(
  device: Device,
  replica: ReplicaTables,
  { asking, prepared, answer, onlyPush }: Storing,
): Promise<void> {
  const now = device.now();
  await replica.putState('clock', device.clock.reading());
  // A first pull that was cut, or put off by a busy school, says nothing of what is not here.
  const isFirst = (await replica.state('lastExchange')) === undefined;
  if (isUnfinished(answer) && isFirst) await replica.putState('firstFetch', 'under-way');
  else if (!isUnfinished(answer) && !onlyPush) await replica.putState('firstFetch', 'had');
  await replica.putState('lastExchange', now);
  if (asking.complete) await replica.putState('lastComplete', now);
  if (isCompared(prepared, answer)) await replica.putState('lastCheck', now);
  const isListedAgain = Object.values(answer.spaces).some((part) => part.reset?.why === 'check');
  if (isListedAgain) await replica.putState('lastCheckReset', now);
}

/** A list of memberships that was asked for with another tag than the stored one is late. */
async function storeMembers(
  device: Device,
  replica: ReplicaTables,
  { prepared, answer, onlyPush }: Storing,
): Promise<SpaceId[]> {
  const tag = (await replica.state('membersTag')) ?? null;
  if (onlyPush || answer.members === undefined || tag !== prepared.request.membersTag) return [];
  await replica.putState('membersTag', answer.membersTag);
  return applyMembers(replica, answer.members, device.now());
}

/** The list is whole: what it does not name was applied, or is gone for good. */
async function storeHeld(replica: ReplicaTables, held: readonly HeldRow[]): Promise<void> {
  for (const row of await replica.held()) await replica.removeHeld(row.id);
  for (const row of held) await replica.putHeld(row);
}

type Settling = { answer: SyncAnswer; echoes: Echoes; regained: readonly SpaceId[] };

/** Echoes and erasures in the journal; answers the rows of every record that may look different now. */
async function settle(
  device: Device,
  { answer, echoes, regained }: Settling,
): Promise<Map<string, JournalRow[]>> {
  const pulled = await device.replica.read((replica) => replica.spaces());
  // What was handed in before a right ended is never shown back: that it is durable is enough.
  const isPulled = (row: JournalRow) => pulled.some(({ space }) => space === row.space);
  return device.journal.write(async (journal) => {
    const rows = await journal.all();
    const erased = rows.filter(echoes.erased);
    const shown = rows.filter((row) => !erased.includes(row) && echoes.echoed(row));
    const safe = rows.filter((row) => row.state === 'durable' && !erased.includes(row));
    const pruned = safe.filter((row) => shown.includes(row) || !isPulled(row));
    const echoed = shown.filter((row) => row.state !== 'durable' && row.state !== 'echoed');
    const isOpenAgain = isDecidable(answer, regained);
    const again = rows.filter((row) => row.state === 'held' && isOpenAgain(row));
    await journal.remove([...erased, ...pruned].map((row) => row.seq));
    await journal.put(again.map((row) => ({ ...row, notBefore: 0 })));
    await journal.put(echoed.map(asEchoed));
    const touched = new Set([
      ...answer.results.map((result) => result.id),
      ...answer.lost,
      ...shown.map((row) => row.id),
    ]);
    const left = await journal.all();
    const groups = [...byRecord(rows)].filter(([, group]) =>
      group.some((row) => touched.has(row.id) || regained.includes(row.space)),
    );
    const now = byRecord(left);
    return new Map(groups.map(([key]) => [key, now.get(key) ?? []]));
  });
}

/** That an audience became narrower than asked stays known, for as long as its row is kept. */
function asEchoed(row: JournalRow): JournalRow {
  return { ...row, state: 'echoed', reason: row.reason === 'narrowed' ? row.reason : null };
}

/** Held here, while rights came back or the server's list of held rows does not name it any more. */
function isDecidable(answer: SyncAnswer, regained: readonly SpaceId[]) {
  const listed = answer.held === undefined ? null : new Set(answer.held.map((row) => row.id));
  const heldNow = new Set(answer.results.map((result) => result.id));
  return (row: JournalRow) =>
    regained.includes(row.space) ||
    (listed !== null && !listed.has(row.id) && !heldNow.has(row.id));
}

async function refoldTouched(
  device: Device,
  touched: ReadonlyMap<string, readonly JournalRow[]>,
): Promise<void> {
  if (touched.size === 0) return;
  const person = device.person.id;
  await device.replica.write(async (replica) => {
    for (const [key, rows] of touched) {
      const [space = '', record = ''] = key.split(' ');
      await refold(replica, { person, space, record, rows });
    }
  });
}
