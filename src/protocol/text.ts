import * as v from 'valibot';
import { limits } from './limits.ts';

export const uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);
/** An id that this side made or was given: opaque to the other. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.idLength));
export const token = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.tokenLength));
export const kind = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/), v.maxLength(limits.kindLength));
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
export const sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.nameLength));
export const role = v.picklist([
  'pupil',
  'parent',
  'teacher',
  'counsellor',
  'clb',
  'coach',
  'admin',
]);
export const audience = v.pipe(
  v.array(
    v.object({
      to: v.custom<`role:${v.InferOutput<typeof role>}` | (string & {})>(
        (to) => typeof to === 'string' && to.length > 0 && to.length <= limits.idLength,
      ),
      until: v.nullable(instant),
    }),
  ),
  v.maxLength(limits.audienceGrants),
);
