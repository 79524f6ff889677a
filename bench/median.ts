/** Times wobble: never one, always the middle of at least five. */
export const atLeast = 5;

/** One after the other, so that none slows another down. */
export async function timed<T>(times: number, once: (turn: number) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let turn = 0; turn < times; turn += 1) found.push(await once(turn));
  return found;
}

export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  const place = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return sorted[Math.max(0, place)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}
