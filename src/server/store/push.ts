import type { PersonId } from '#domain/person.ts';
import type { PushResult, RetryReason, SyncRequest } from '#protocol/sync.ts';
import { commit } from './commit.ts';
import { type NamedRow, type Pushed, readPushed } from './pushed.ts';
import type { StoreDeps } from './store-deps.ts';

export type PushAsk = Pick<SyncRequest, 'push' | 'spaces'> & {
  person: PersonId;
  device: string;
  /** What this device was told is here, and is not: it sends that again first. */
  lost?: readonly (readonly [space: string, record: string])[];
};
/** A space whose commit failed by a fault of the server: the others go on. */
export type Fault = (space: string, problem: unknown) => void;

const lineageRetryMs = 0;
const busyRetryMs = 5_000;
const busySpreadMs = 10_000;

/** Applies a push, each space in a commit of its own; the answers are in the order of the push. */
export async function push(deps: StoreDeps, ask: PushAsk, noteFault: Fault): Promise<PushResult[]> {
  if (ask.push.length === 0) return [];
  const rowsBy = new Map<string, Pushed[]>();
  for (const raw of ask.push) {
    rowsBy.set(raw.space, [...(rowsBy.get(raw.space) ?? []), readPushed(raw as NamedRow)]);
  }
  const resultBy = new Map<Pushed['raw'], PushResult>();
  const lost = new Set(ask.lost?.map(([space, record]) => `${space} ${record}`));
  for (const [space, named] of rowsBy) {
    // Order is kept within one record, also where a device does not know that its history is lost.
    const isEarly = (row: Pushed) => lost.has(`${space} ${row.record}`);
    for (const row of named.filter(isEarly)) {
      resultBy.set(row.raw, retry(row, 'lineage', lineageRetryMs));
    }
    const pushed = named.filter((row) => !isEarly(row));
    if (pushed.length === 0) continue;
    const results = await commitOrRetry(deps, { ask, space, pushed, noteFault });
    for (const [index, row] of pushed.entries()) {
      const result = results[index];
      if (result !== undefined) resultBy.set(row.raw, result);
    }
  }
  return ask.push.flatMap((raw) => resultBy.get(raw) ?? []);
}

type Batch = { ask: PushAsk; space: string; pushed: Pushed[]; noteFault: Fault };

/** When a batch fails, its rows go one by one: a single odd one does not stop the others. */
async function commitOrRetry(deps: StoreDeps, batch: Batch): Promise<PushResult[]> {
  const { ask, space, pushed, noteFault } = batch;
  const { person, device } = ask;
  try {
    const named = ask.spaces[space];
    const lineage = named === undefined ? null : { at: named[0] };
    return await commit(deps, { person, space, pushed, lineage, device });
  } catch (problem) {
    const [only, ...more] = pushed;
    if (only !== undefined && more.length === 0) {
      noteFault(space, problem);
      return [retry(only, 'busy', busyWait(deps))];
    }
  }
  const results: PushResult[] = [];
  const stopped = new Set<string>();
  for (const row of pushed) {
    // Order is kept within one record.
    const [result] = stopped.has(row.record)
      ? [retry(row, 'busy', busyWait(deps))]
      : await commitOrRetry(deps, { ...batch, pushed: [row] });
    if (result === undefined) continue;
    if (result.status === 'retry') stopped.add(row.record);
    results.push(result);
  }
  return results;
}

/** Spread, so that a class does not come back at the same moment. */
function busyWait(deps: StoreDeps): number {
  const [chance = 0] = deps.random(1);
  return busyRetryMs + Math.floor((chance / 256) * busySpreadMs);
}

function retry(row: Pushed, reason: RetryReason, afterMs: number): PushResult {
  return { id: row.id, status: 'retry', reason, afterMs };
}
