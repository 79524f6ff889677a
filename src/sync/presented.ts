import type { Level, SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { ReplicaTables, SpaceRow } from '#storage/device-store.ts';

/** What a request said of a space: its part of the answer holds for exactly this, or is dropped. */
export type Presented = {
  at: string | null;
  grant: string | null;
  from: RecordId | null;
  /** Another level than the one that was given. */
  asks?: Level | undefined;
};

export type PresentedBySpace = ReadonlyMap<SpaceId, Presented>;

export const nothingPresented: Presented = { at: null, grant: null, from: null };

export function presentedOf(row: SpaceRow): Presented {
  return { at: row.at, grant: row.pulledGrant, from: row.resetFrom, asks: row.asks };
}

/** The stored row, if nothing happened to it since the request was made. */
export async function asPresented(
  replica: ReplicaTables,
  space: SpaceId,
  presented: PresentedBySpace,
): Promise<SpaceRow | null> {
  const row = await replica.space(space);
  if (row === undefined) return null;
  const then = presented.get(space) ?? nothingPresented;
  const now = presentedOf(row);
  if (now.asks !== then.asks) return null;
  // From the very beginning is the same question, whatever the grant.
  if (then.at === null && now.at === null) return row;
  return now.at === then.at && now.grant === then.grant && now.from === then.from ? row : null;
}
