/**
 * How the versions of a record follow from each other: read from the stamps inside them, so that
 * it needs no clock and no word of the server. A version comes from those that it has seen all of.
 */
import { covers, join, type Stamp } from '#domain/stamp.ts';
import type { ContentDocument } from './document.ts';

/** Per field all that the writer of this version had seen: a stamp counts in its own field alone. */
type Seen = ReadonlyMap<string, Stamp>;

function seenBy(document: ContentDocument): Seen {
  return new Map(
    Object.entries(document.fields).map(([field, versions]) => [
      field,
      versions.reduce<Stamp>((all, version) => join(all, version.stamp), {}),
    ]),
  );
}

function hasSeen(seen: Seen, other: Seen): boolean {
  return [...other].every(([field, stamp]) => covers(seen.get(field) ?? {}, stamp));
}

export type Ancestry<Version> = ReadonlyMap<Version, readonly Version[]>;

/**
 * For each version the ones it was written over: normally one. Two or more that had not seen each
 * other are two devices that meet there.
 */
export function ancestryOf<Version extends { document: ContentDocument | null }>(
  versions: readonly Version[],
): Ancestry<Version> {
  const readable = versions.flatMap((version) =>
    version.document === null ? [] : [{ version, seen: seenBy(version.document) }],
  );
  type Readable = (typeof readable)[number];
  const earlier = new Map(
    readable.map((one) => [one, new Set(readable.filter((other) => isAfter(one, other)))]),
  );
  const isBetween = (last: Readable, later: Readable) => earlier.get(later)?.has(last) ?? false;
  return new Map(
    readable.map((one) => {
      const before = [...(earlier.get(one) ?? [])];
      const last = before.filter((other) => !before.some((later) => isBetween(other, later)));
      return [one.version, withoutEqual(last).map(({ version }) => version)];
    }),
  );
}

function isAfter(one: { seen: Seen }, other: { seen: Seen }): boolean {
  return hasSeen(one.seen, other.seen) && !hasSeen(other.seen, one.seen);
}

/** The same words that were handed in twice are one version here. */
function withoutEqual<One extends { seen: Seen }>(ones: readonly One[]): One[] {
  return ones.filter(
    (one, place) => !ones.slice(0, place).some((earlier) => hasSeen(earlier.seen, one.seen)),
  );
}
