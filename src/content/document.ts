/**
 * Codec 1: what is inside a record. Each field keeps every value that no other one covers, so
 * that merging loses nothing: it is commutative, associative and idempotent, and knows no clock.
 */
import type { Stamp } from '#domain/stamp.ts';

export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** `null` is a removal. */
export type FieldVersion = { value: Plain; stamp: Stamp };

export type ContentDocument = { schema: number; fields: Record<string, FieldVersion[]> };

export const codec = 1;
export const schema = 1;
