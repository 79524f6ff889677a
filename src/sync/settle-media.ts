/**
 * What is known of the pictures and voices that wait on this device: which may leave now, which
 * the school was shown to have, and which need not be kept any longer.
 */
import { dayMs, type Instant, minuteMs } from '#domain/instant.ts';
import type { JournalRow, RecordName, ServerRecord } from '#storage/device-store.ts';
import type { FileRow } from '#storage/media-database.ts';
import { filesOfRecord, keptFiles, keyOf, removeFiles, updateFile } from '#storage/media-store.ts';
import { namedBy } from '#storage/named-blobs.ts';
import { open } from '#storage/seal.ts';
import type { Device } from './device.ts';

export type MediaDevice = Pick<Device, 'journal' | 'replica' | 'person' | 'now'>;

/** As long as an older backup may come back and lack it, the device stays able to send it again. */
const safeAfterMs = 9 * dayMs;
/** What no record came to name: its words were never saved. */
const unnamedMs = 30 * dayMs;
/** The school said that it has it, and nothing shows that: it is asked again. */
export const unshownMs = 10 * minuteMs;

/**
 * Rows that may leave now, small ones first: a voice of a minute never waits for three minutes.
 * `onlySend`: of someone who signed out nothing is pulled; what the school answers must do.
 */
export async function settleMedia(
  device: MediaDevice,
  { onlySend = false }: { onlySend?: boolean } = {},
): Promise<FileRow[]> {
  const ready: FileRow[] = [];
  for (const file of await keptFiles(device.person.id)) {
    const facts = await readFacts(device, file);
    const now = device.now();
    const settled = onlySend ? settledApart(file, facts, now) : settledFile(file, facts, now);
    if (settled === null) {
      await removeFiles(device.person.id, [keyOf(file)]);
      continue;
    }
    if (settled !== file) await updateFile(device.person.id, keyOf(file), () => settled);
    if (settled.kind !== 'kept' || !settled.named || settled.notBefore > now) continue;
    if (onlySend || (settled.shownAt === null && mayLeave(facts))) ready.push(settled);
  }
  return ready.sort((one, other) => one.size - other.size);
}

type Facts = {
  /** As a pull last showed it; undefined where the school knows no such bytes. */
  shown: ServerRecord['blobs'][number] | undefined;
  /** Rows of the journal that name it. */
  rows: readonly JournalRow[];
};

async function readFacts(device: MediaDevice, file: FileRow): Promise<Facts> {
  const { space, record, sha256 } = file;
  const row = await device.replica.read((replica) => replica.record(space, record));
  const made = await device.journal.read((journal) => journal.ofRecord(space, record));
  return {
    shown: row?.server?.blobs.find((blob) => blob.sha256 === sha256),
    rows: made.filter(
      ({ state, draft }) =>
        state !== 'taken-back' && namedBy(open(draft)).some((ref) => ref.sha256 === sha256),
    ),
  };
}

/** Null: nothing needs it any more. The same row: nothing is new. */
function settledFile(file: FileRow, { shown, rows }: Facts, now: Instant): FileRow | null {
  const isNamed = shown !== undefined || rows.length > 0;
  if (!isNamed) return !file.named && file.madeAt + unnamedMs < now ? null : file;
  const named = file.named ? file : { ...file, named: true };
  if (shown === undefined) return named;
  if (!shown.complete) {
    // It was whole once: the school lost it, and takes it again.
    if (file.shownAt === null) return named;
    return { ...named, state: 'waiting', shownAt: null, tries: 0, notBefore: 0, reason: null };
  }
  const shownAt = file.shownAt ?? now;
  const isOnItsWay = rows.some((row) => row.state !== 'durable');
  if (shownAt + safeAfterMs < now && !isOnItsWay) return { ...named, kind: 'cached' };
  if (file.shownAt !== null && file.state === 'sent') return named;
  return { ...named, state: 'sent', reason: null, shownAt };
}

/** Signed out: once a day the school is asked whether it still has it, and at last it goes. */
function settledApart(file: FileRow, { rows }: Facts, now: Instant): FileRow | null {
  const named = file.named || rows.length === 0 ? file : { ...file, named: true };
  if (rows.length > 0) return named;
  const isSafe = named.shownAt !== null && named.shownAt + safeAfterMs < now;
  const isHopeless = named.state === 'refused' && named.madeAt + unnamedMs < now;
  return isSafe || isHopeless ? null : named;
}

/** The record first, and only where the school did not put its words aside. */
function mayLeave({ shown, rows }: Facts): boolean {
  if (shown !== undefined) return true;
  return rows.some((row) => ['acked', 'echoed', 'durable'].includes(row.state));
}

/** Words that went on in another record left these behind. */
export async function dropUnnamed(device: MediaDevice, [space, record]: RecordName): Promise<void> {
  const { id } = device.person;
  for (const file of await filesOfRecord(id, space, record)) {
    const { shown, rows } = await readFacts(device, file);
    if (shown === undefined && rows.length === 0) await removeFiles(id, [keyOf(file)]);
  }
}

/** When the next of those that wait for their turn may leave. */
export async function nextMediaAt(device: MediaDevice): Promise<Instant | null> {
  const files = await keptFiles(device.person.id);
  const waiting = files.filter((file) => file.named && file.shownAt === null && file.notBefore > 0);
  return waiting.length === 0 ? null : Math.min(...waiting.map((file) => file.notBefore));
}
