/** Chance from a seed (mulberry32), so that the demo school is the same for everyone. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next(): number;
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Uint8Array;
  /** A random (v4) id. */
  id(): string;
  /** A UUIDv7 for this instant. */
  idAt(instant: number): string;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const bytes = (count: number) =>
    Uint8Array.from({ length: count }, () => Math.floor(next() * 256));
  return {
    next,
    bytes,
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
    id: () => uuid(bytes(16), 4),
    idAt: (instant) => {
      const made = bytes(16);
      for (let place = 0; place < 6; place += 1)
        made[place] = Math.floor(instant / 256 ** (5 - place)) % 256;
      return uuid(made, 7);
    },
  };
}

function uuid(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
