import * as v from 'valibot';
import { limits } from './limits.ts';
import { id, instant, sum, token } from './text.ts';

/** One version of a record, as its author and editors read it back. */
export const version = v.object({
  /** The mutation that brought it. */
  id,
  by: id,
  codec: v.number(),
  keyId: v.optional(id),
  content: v.string(),
  sum,
  received: instant,
  /** When a later one took its place; null while it stands in the record. */
  replaced: v.nullable(instant),
});
export type Version = v.InferOutput<typeof version>;

/**
 * `GET /api/as/:person/spaces/:space/records/:record/history?before=<id>`: newest first. `next`
 * is the `before` of the following page, or null.
 */
export const historyAsked = v.object({ before: v.optional(token) });
export const historyAnswer = v.object({
  versions: v.pipe(v.array(version), v.maxLength(limits.versionsPerPage)),
  next: v.nullable(token),
});
export type HistoryAnswer = v.InferOutput<typeof historyAnswer>;
