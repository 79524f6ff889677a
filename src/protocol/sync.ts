import * as v from 'valibot';
import { change } from './change.ts';
import { limits } from './limits.ts';
import { namedMutation } from './mutation.ts';
import { id, instant, role, token, uuid } from './text.ts';

const level = v.picklist(['full', 'index']);
const bySpace = <S extends v.GenericSchema>(schema: S) => v.record(id, schema);

/** `POST /api/as/:person/sync`: push, then pull, in one round trip. */
export const syncRequest = v.object({
  v: v.literal(1),
  device: id,
  app: v.pipe(v.string(), v.maxLength(64)),
  /** true: all my spaces (start, reconnect, hourly); false: those listed. */
  complete: v.boolean(),
  membersTag: v.nullable(token),
  spaces: v.pipe(
    bySpace(
      v.tuple([
        v.nullable(token),
        v.nullable(token),
        v.object({ level: v.optional(level), from: v.optional(id) }),
      ]),
    ),
    v.check((spaces) => Object.keys(spaces).length <= limits.spacesNamed),
  ),
  /** Rows are checked one by one with `mutation`: an odd one is held, not the batch refused. */
  push: v.pipe(v.array(namedMutation), v.maxLength(limits.pushRows)),
  waiting: v.pipe(v.array(v.tuple([id, id, uuid])), v.maxLength(limits.waitingRows)),
  need: v.pipe(v.array(v.tuple([id, id])), v.maxLength(limits.needRows)),
  check: v.optional(bySpace(v.tuple([v.number(), v.string()]))),
  maxBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** For who runs the server: for how long the oldest words of this device wait, in milliseconds. */
  unsent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))),
});
export type SyncRequest = v.InferOutput<typeof syncRequest>;

export const heldReasons = [
  'not-member',
  'not-reader',
  'not-maker',
  'not-editor',
  'not-audience',
  'no-record',
  'no-about',
  'malformed',
  'too-large',
  'wrong-id',
  'same-id',
  'changed',
  'too-many-heads',
  'deleted',
  'witness',
] as const;
export type HeldReason = (typeof heldReasons)[number];

export const retryReasons = ['lineage', 'busy', 'not-listed', 'too-many-heads', 'quota'] as const;
export type RetryReason = (typeof retryReasons)[number];

export const pushResult = v.union([
  v.object({
    id: uuid,
    status: v.literal('accepted'),
    at: token,
    note: v.optional(v.literal('narrowed')),
  }),
  v.object({ id: uuid, status: v.literal('held'), reason: v.string() }),
  v.object({ id: uuid, status: v.literal('retry'), reason: v.string(), afterMs: v.number() }),
  v.object({ id: uuid, status: v.literal('erased') }),
]);
export type PushResult = v.InferOutput<typeof pushResult>;

export const memberOf = v.object({
  space: id,
  kind: v.picklist(['portfolio', 'class', 'school']),
  role,
  level,
  until: v.nullable(instant),
  grant: token,
});
export type MemberOf = v.InferOutput<typeof memberOf>;

export const heldRow = v.object({
  id: uuid,
  space: id,
  record: id,
  op: v.string(),
  reason: v.string(),
  by: id,
  body: v.unknown(),
});
export type HeldRow = v.InferOutput<typeof heldRow>;

export const spaceAnswer = v.object({
  at: token,
  changes: v.array(change),
  more: v.boolean(),
  reset: v.optional(
    v.object({
      why: v.picklist(['lineage', 'grant', 'check']),
      list: v.array(v.tuple([id, token])),
      more: v.boolean(),
    }),
  ),
});
export type SpaceAnswer = v.InferOutput<typeof spaceAnswer>;

export const syncAnswer = v.object({
  v: v.literal(1),
  now: instant,
  minPull: v.number(),
  signIn: v.optional(v.literal(true)),
  results: v.array(pushResult),
  durable: v.array(uuid),
  lost: v.array(uuid),
  held: v.optional(v.array(heldRow)),
  membersTag: v.nullable(token),
  members: v.optional(v.array(memberOf)),
  revoked: v.array(id),
  more: v.boolean(),
  spaces: bySpace(spaceAnswer),
});
export type SyncAnswer = v.InferOutput<typeof syncAnswer>;

/** One event of `GET /api/as/:person/pokes`: spaces with news, never content. */
export const poke = v.object({ spaces: v.array(id), spreadMs: v.number() });
export type Poke = v.InferOutput<typeof poke>;
