/** Chance from a seed: the same seed tells the same story. */
export type Chance = {
  /** In [0, 1). */
  next(): number;
  below(count: number): number;
  happens(probability: number): boolean;
  pick<Option>(options: readonly Option[]): Option;
  bytes(count: number): Uint8Array;
  /** Its own stream, so that drawing there moves nothing here. */
  fork(name: string): Chance;
};

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (options) => {
      const option = options[below(options.length)];
      if (option === undefined) throw new Error('Nothing to pick from.');
      return option;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
    fork: (name) => createChance(hashOf(`${seed} ${name}`)),
  };
}

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return hash >>> 0;
}
