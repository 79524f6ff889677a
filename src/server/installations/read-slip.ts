import * as v from 'valibot';
import type { Slip } from '#domain/parcel.ts';
import { type SignedSlip, slip as slipSchema } from '#protocol/parcel.ts';
import { isSignedBy } from './school-key.ts';

/** What was signed, where it was signed with the key that it names itself; else null. */
export async function readSlip({ slip: text, signature }: SignedSlip): Promise<Slip | null> {
  const parsed = v.safeParse(slipSchema, readJson(text));
  if (!parsed.success) return null;
  const slip = parsed.output;
  return (await isSignedBy(slip.from.key, { text, signature })) ? slip : null;
}

/** Null for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
