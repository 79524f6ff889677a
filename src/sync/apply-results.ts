/** What the server said of this device's own rows. A lost answer changes nothing: it is asked again. */
import { hourMs, type Instant } from '#domain/instant.ts';
import type { PushResult, SyncAnswer } from '#protocol/sync.ts';
import type { JournalRow, JournalTables } from '#storage/device-store.ts';

/** A held row is decided again by the server itself; asking is for answers that got lost. */
const askHeldAgainMs = hourMs;

type Verdicts = Pick<SyncAnswer, 'results' | 'durable' | 'lost'>;

export type ResultPorts = {
  now: Instant;
  /** Between 0 and 1: spreads those who were all told to wait. */
  chance: number;
  /** Nobody will pull here, so nothing can be shown back: what is durable goes at once. */
  onlyPush: boolean;
};

export async function applyResults(
  journal: JournalTables,
  verdicts: Verdicts,
  ports: ResultPorts,
): Promise<void> {
  const rows = new Map((await journal.all()).map((row) => [row.id, row]));
  const changed = new Map<string, JournalRow>();
  const pruned: number[] = [];
  const change = (id: string, next: (row: JournalRow) => JournalRow | null) => {
    const row = changed.get(id) ?? rows.get(id);
    if (row === undefined) return;
    const after = next(row);
    if (after === null) pruned.push(row.seq);
    else changed.set(id, after);
  };
  for (const id of verdicts.lost) {
    change(id, (row) => (isWaiting(row) ? { ...row, state: 'sent', notBefore: 0 } : row));
  }
  for (const result of verdicts.results)
    change(result.id, (row) => afterResult(row, result, ports));
  for (const id of verdicts.durable) {
    change(id, (row) => (row.state === 'echoed' || ports.onlyPush ? null : durable(row)));
  }
  await journal.put([...changed.values()].filter((row) => !pruned.includes(row.seq)));
  await journal.remove(pruned);
}

function isWaiting(row: JournalRow): boolean {
  return row.state === 'acked' || row.state === 'echoed' || row.state === 'durable';
}

function durable(row: JournalRow): JournalRow {
  return row.state === 'acked' ? { ...row, state: 'durable' } : row;
}

function afterResult(row: JournalRow, result: PushResult, ports: ResultPorts): JournalRow | null {
  // A late answer to an earlier request says nothing new of a row that is further already.
  if (row.state !== 'sent' && row.state !== 'held') return row;
  // Another person's words, offered after a restore: they are not this device's to keep.
  if (row.op === 'witness' && result.status !== 'retry') return null;
  switch (result.status) {
    case 'accepted':
      return { ...row, state: 'acked', reason: result.note ?? null };
    case 'held':
      return {
        ...row,
        state: 'held',
        reason: result.reason,
        notBefore: ports.now + askHeldAgainMs,
      };
    case 'retry': {
      const notBefore = ports.now + spread(result.afterMs, ports);
      // Also of a held row that was asked about again: it is on its way until there is an answer.
      return { ...row, state: 'sent', reason: result.reason, notBefore };
    }
    case 'erased':
      return null;
  }
}

function spread(afterMs: number, { chance }: ResultPorts): number {
  return Math.round(afterMs * (1 + chance / 2));
}
