import type { Database } from './schema.ts';

const histories = new WeakMap<Database, () => string>();

/**
 * Which line of history a database is on. It is another one after a standby took over, which may
 * lack the last seconds: what was remembered of it in memory may be true no more.
 */
export function historyOf(db: Database): string {
  return histories.get(db)?.() ?? '';
}

export function tellHistoryOf(db: Database, history: () => string): void {
  histories.set(db, history);
}
