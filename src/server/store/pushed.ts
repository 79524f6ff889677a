import * as v from 'valibot';
import { limits } from '#protocol/limits.ts';
import { type Mutation, mutation } from '#protocol/mutation.ts';
import type { HeldReason } from '#protocol/sync.ts';
import { sha256 } from './token.ts';

/** A row of a push as it came: what a device says it is, and what it turned out to be. */
export type Pushed = {
  id: string;
  space: string;
  record: string;
  /** Kept whole when it is held. */
  raw: unknown;
  meant: Mutation | null;
  /** Why it can never be applied as it is. */
  flaw: HeldReason | null;
  /** Tells the same mutation from another one under its name. */
  sum: string;
};

export type NamedRow = { id: string; space: string; record: string; [field: string]: unknown };

export function readPushed(raw: NamedRow): Pushed {
  const named = { id: raw.id, space: raw.space, record: raw.record, raw };
  const parsed = v.safeParse(mutation, raw);
  if (!parsed.success) {
    return { ...named, meant: null, flaw: 'malformed', sum: sha256(JSON.stringify(raw)) };
  }
  const meant = parsed.output;
  if (meant.op !== 'put') {
    return { ...named, meant, flaw: null, sum: sha256(JSON.stringify(meant)) };
  }
  return { ...named, meant, flaw: flawOf(meant.content, meant.sum), sum: meant.sum };
}

function flawOf(content: string, sum: string): HeldReason | null {
  if (Buffer.byteLength(content) > limits.headBytes) return 'too-large';
  return sha256(content) === sum ? null : 'malformed';
}
