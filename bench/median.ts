/** Times wobble: never one, always the middle of at least five. */
export type Timing = {
  name: string;
  median: number;
  worst: number;
  aim: number;
  stop: number;
  unit: string;
};

export async function timed(
  times: number,
  once: (turn: number) => Promise<number>,
): Promise<number[]> {
  const found: number[] = [];
  for (let turn = 0; turn < times; turn += 1) found.push(await once(turn));
  return found.sort((one, other) => one - other);
}

export function quantile(sorted: readonly number[], share: number): number {
  const place = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return sorted[Math.max(0, place)] ?? Number.NaN;
}

export function median(sorted: readonly number[]): number {
  return quantile(sorted, 0.5);
}
