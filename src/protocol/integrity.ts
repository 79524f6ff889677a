/**
 * The integrity hash of a space (sync.md, rule 8): both sides add up what they hold and compare.
 * Order does not matter, and adding the same pair twice takes it out again. It guards against
 * accidents, not against people.
 */
export type Integrity = readonly [count: number, hash: string];

const seeds = [0x811c9dc5, 0x01234567] as const;

/** Over the `(record, rev)` that one side holds and may show. */
export function integrityOf(pairs: Iterable<readonly [record: string, rev: string]>): Integrity {
  let count = 0;
  const sums = seeds.map(() => 0);
  for (const [record, rev] of pairs) {
    count += 1;
    for (const [index, seed] of seeds.entries()) {
      sums[index] = ((sums[index] ?? 0) ^ mix(`${record} ${rev}`, seed)) >>> 0;
    }
  }
  return [count, sums.map((sum) => sum.toString(16).padStart(8, '0')).join('')];
}

/** FNV-1a, with a last stir so that near texts end far apart. */
function mix(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
