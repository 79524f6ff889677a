import type { RecordQuery, RecordRow } from './device-store.ts';

/** Newest first; ids settle what arrived in the same millisecond. */
export function byOrderDescending(
  a: { order: number; record: string },
  b: { order: number; record: string },
): number {
  if (a.order !== b.order) return b.order - a.order;
  return a.record < b.record ? 1 : -1;
}

export function matches(row: RecordRow, query: RecordQuery): boolean {
  if (query.space !== undefined && row.space !== query.space) return false;
  if (query.about !== undefined && row.about !== query.about) return false;
  if (query.author !== undefined && row.author !== query.author) return false;
  return query.kinds === undefined || query.kinds.includes(row.kind);
}
