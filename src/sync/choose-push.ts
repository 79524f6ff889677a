/** Which rows of the journal leave now. Order is kept within one record, and only there. */
import { type Instant, secondMs } from '#domain/instant.ts';
import type { JournalRow } from '#storage/device-store.ts';
import { recordKey } from '#storage/repair.ts';

/** A record that is being typed in travels at most this often, and when it is closed. */
export const openPauseMs = 30 * secondMs;

/** Reasons that rights may undo; the others will never change, however often they are asked. */
const decidedAgain: readonly string[] = [
  'not-member',
  'not-reader',
  'not-maker',
  'not-editor',
  'not-audience',
  'no-record',
  'no-about',
  'deleted',
];

export function choosePush(rows: readonly JournalRow[], now: Instant): JournalRow[] {
  const lastOf = new Map(rows.map((row) => [recordKey(row.space, row.record), row.seq]));
  const waiting = new Set<string>();
  return rows.filter((row) => {
    const key = recordKey(row.space, row.record);
    if (row.state === 'held') return isDecidedAgain(row) && row.notBefore <= now;
    if (row.state !== 'new' && row.state !== 'sent') return false;
    if (waiting.has(key)) return false;
    const isTyping = row.state === 'new' && row.open && lastOf.get(key) === row.seq;
    const isEarly = isTyping && typedUntil(row, now) > now;
    if (!isEarly && row.notBefore <= now) return true;
    // Too many heads: only a later row, which merges them, can make room.
    if (row.reason !== 'too-many-heads') waiting.add(key);
    return false;
  });
}

/** Nobody typed in the future: a clock that ran ahead then does not keep words back now. */
function typedUntil(row: JournalRow, now: Instant): Instant {
  return row.madeAt > now ? 0 : row.madeAt + openPauseMs;
}

function isDecidedAgain(row: JournalRow): boolean {
  return row.reason !== null && decidedAgain.includes(row.reason);
}

/** When the earliest row that cannot leave yet may do so; null when nothing waits. */
export function nextPushAt(rows: readonly JournalRow[], now: Instant): Instant | null {
  const moments = rows
    .filter((row) => row.state === 'new' || row.state === 'sent')
    .map((row) => {
      const typed = row.state === 'new' && row.open ? typedUntil(row, now) : 0;
      return Math.max(typed, row.notBefore);
    });
  return moments.length === 0 ? null : Math.min(...moments);
}
