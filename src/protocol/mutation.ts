import * as v from 'valibot';
import { limits } from './limits.ts';
import { audience, id, instant, kind, sum, token, uuid } from './text.ts';

export const blobRef = v.object({
  sha256: sum,
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  type: v.pipe(v.string(), v.maxLength(64)),
});

const target = { id: uuid, space: id, record: uuid };

export const putMutation = v.object({
  ...target,
  op: v.literal('put'),
  creates: v.boolean(),
  kind,
  about: v.optional(v.nullable(uuid)),
  editors: v.optional(v.pipe(v.array(id), v.maxLength(limits.editors))),
  audience: v.optional(audience),
  codec: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255)),
  keyId: v.optional(id),
  supersedes: v.pipe(v.array(uuid), v.maxLength(4 * limits.headsPerRecord)),
  content: v.string(),
  sum,
  blobs: v.optional(v.pipe(v.array(blobRef), v.maxLength(limits.blobsPerRecord))),
});
export const audienceMutation = v.object({
  ...target,
  op: v.literal('audience'),
  audience,
  base: token,
});
export const deleteMutation = v.object({
  ...target,
  op: v.literal('delete'),
  heads: v.pipe(v.array(uuid), v.maxLength(4 * limits.headsPerRecord)),
});
export const restoreMutation = v.object({ ...target, op: v.literal('restore') });
export const witnessHead = v.object({
  id: uuid,
  by: id,
  codec: v.number(),
  keyId: v.optional(id),
  content: v.string(),
  sum,
  received: instant,
});
export const witnessMutation = v.object({
  ...target,
  op: v.literal('witness'),
  author: id,
  kind: v.optional(kind),
  heads: v.pipe(v.array(witnessHead), v.maxLength(limits.headsPerRecord)),
});

/** One write from a device, named by a UUIDv7 that the device made. */
export const mutation = v.variant('op', [
  putMutation,
  audienceMutation,
  deleteMutation,
  restoreMutation,
  witnessMutation,
]);
export type Mutation = v.InferOutput<typeof mutation>;
export type PutMutation = v.InferOutput<typeof putMutation>;
export type AudienceMutation = v.InferOutput<typeof audienceMutation>;
export type DeleteMutation = v.InferOutput<typeof deleteMutation>;

/**
 * What a row of `push` must at least be, so that a single odd mutation can be held by name
 * while the rest of a sound request goes on.
 */
export const namedMutation = v.looseObject({ id: uuid, space: id, record: id });
