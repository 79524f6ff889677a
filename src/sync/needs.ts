/** Records that are asked for by name. */
import { type Instant, minuteMs } from '#domain/instant.ts';
import type { NeedRow, ReplicaTables } from '#storage/device-store.ts';
import type { Damaged } from './sound-answer.ts';

/** What came damaged twice is not asked for again at once: a broken wire must not become a hot loop. */
const askAgainMs = 10 * minuteMs;

/** Of a space that is hidden nothing is given: what it needs waits until it is back. */
export async function needsNow(
  replica: ReplicaTables,
  now: Instant,
  limit: number,
): Promise<NeedRow[]> {
  const spaces = await replica.spaces();
  const shown = spaces.filter(({ hidden }) => hidden === null);
  const needs =
    shown.length === spaces.length
      ? await replica.needs(limit)
      : (await Promise.all(shown.map(({ space }) => replica.needsOf(space)))).flat();
  return needs.slice(0, limit).filter(({ notBefore = 0 }) => notBefore <= now);
}

export async function needAgain(
  replica: ReplicaTables,
  damaged: Damaged,
  { now, applied }: { now: Instant; applied: ReadonlySet<string> },
): Promise<void> {
  for (const { space, record } of damaged.values()) {
    if (!applied.has(space)) continue;
    const before = await replica.need(space, record);
    if (before === undefined) await replica.putNeed({ space, record, why: 'check' });
    else await replica.putNeed({ ...before, notBefore: now + askAgainMs });
  }
}
