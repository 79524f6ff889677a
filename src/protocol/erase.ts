import * as v from 'valibot';
import { erasureReasons } from '#domain/erasure.ts';
import { limits } from './limits.ts';
import { id, uuid } from './text.ts';

const reason = v.picklist(erasureReasons);

/** `POST /api/as/:person/school/erase/find`: in the loopbook of this pupil, by the code of a piece. */
export const findPieceRequest = v.object({
  pupil: uuid,
  code: v.pipe(v.string(), v.maxLength(24)),
});
/** Kind and day alone: who runs the school reads no portfolio. */
export const foundPiece = v.object({ record: uuid, kind: v.string(), received: v.number() });
export type FoundPiece = v.InferOutput<typeof foundPiece>;

/** `POST /api/as/:person/school/erase`: for good, on every device and in every backup. */
export const eraseRequest = v.variant('what', [
  v.object({ what: v.literal('piece'), pupil: uuid, record: uuid, reason }),
  v.object({ what: v.literal('loopbook'), pupil: uuid, reason }),
]);
export type EraseRequest = v.InferOutput<typeof eraseRequest>;

export const eraseRefusals = ['unknown-person', 'unknown-piece'] as const;
export type EraseRefusal = (typeof eraseRefusals)[number];

/** `GET /api/as/:person/erasures`: what the school erased of what this person wrote, newest first. */
export const erasures = v.object({
  erasures: v.pipe(
    v.array(
      v.object({
        id,
        at: v.number(),
        by: v.string(),
        /** A kind of record, or `loopbook` for all of it. */
        kind: v.string(),
        pieces: v.number(),
        reason: v.string(),
      }),
    ),
    v.maxLength(limits.erasuresTold),
  ),
});
export type Erasure = v.InferOutput<typeof erasures>['erasures'][number];
