import type { JournalRow, RecordRow } from './device-store.ts';
import { open } from './seal.ts';

/**
 * This device's last words in the record that are not shown: a right ended while someone typed,
 * or the record is not back yet after a restore. What is written now goes on from them.
 */
export function unseenPuts(rows: readonly JournalRow[], seen: RecordRow | null): JournalRow[] {
  const puts = rows.filter((row) => row.op === 'put' && row.state !== 'taken-back');
  const covered = new Set(seen === null ? [] : open(seen.heads).map((head) => head.id));
  for (const row of puts) {
    const draft = open(row.draft);
    if (draft.op === 'put') for (const id of draft.supersedes) covered.add(id);
  }
  const isLate = (row: JournalRow) => seen === null || row.state !== 'echoed';
  return puts.filter((row) => isLate(row) && row.state !== 'durable' && !covered.has(row.id));
}
