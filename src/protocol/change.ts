import * as v from 'valibot';
import { audience, id, instant, sum, token } from './text.ts';

export const head = v.object({
  id,
  by: id,
  codec: v.number(),
  keyId: v.optional(id),
  content: v.string(),
  sum,
  received: instant,
});
export type Head = v.InferOutput<typeof head>;

/** A record as a reader may see it now: envelope and heads, whole. */
export const recordChange = v.object({
  record: id,
  rev: token,
  kind: v.string(),
  author: id,
  about: v.nullable(id),
  editors: v.array(id),
  audience,
  version: token,
  deleted: v.boolean(),
  /** When it was thrown away; its author alone is given such a record. */
  deletedAt: v.optional(instant),
  received: instant,
  heads: v.array(head),
  blobs: v.array(
    v.object({ sha256: sum, size: v.number(), type: v.string(), complete: v.boolean() }),
  ),
});
export type RecordChange = v.InferOutput<typeof recordChange>;

export const change = v.union([
  recordChange,
  v.object({ record: id, gone: v.literal(true) }),
  v.object({ record: id, erased: v.literal(true) }),
]);
export type Change = v.InferOutput<typeof change>;
