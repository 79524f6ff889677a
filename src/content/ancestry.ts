/**
 * How the versions of a record follow from each other: read from the stamps inside them, so that
 * it needs no clock and no word of the server. A version comes from those that it has seen all of.
 */
import { covers, join, type Stamp } from '#domain/stamp.ts';
import type { ContentDocument } from './document.ts';

/** All that the writer of this version had seen, in any field. */
function seenBy(document: ContentDocument): Stamp {
  return Object.values(document.fields)
    .flat()
    .reduce<Stamp>((all, version) => join(all, version.stamp), {});
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
    version.document === null ? [] : [{ version, stamp: seenBy(version.document) }],
  );
  type Readable = (typeof readable)[number];
  const isAfter = (one: Readable, other: Readable) =>
    covers(one.stamp, other.stamp) && !covers(other.stamp, one.stamp);
  return new Map(
    readable.map((one) => {
      const before = readable.filter((other) => isAfter(one, other));
      const last = before.filter((other) => !before.some((later) => isAfter(later, other)));
      return [one.version, withoutEqual(last).map(({ version }) => version)];
    }),
  );
}

/** The same words that were handed in twice are one version here. */
function withoutEqual<One extends { stamp: Stamp }>(ones: readonly One[]): One[] {
  return ones.filter(
    (one, place) => !ones.slice(0, place).some((earlier) => covers(earlier.stamp, one.stamp)),
  );
}
