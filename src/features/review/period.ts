import type { Instant } from '#domain/instant.ts';

export const periods = ['this', 'earlier', 'all'] as const;
export type Period = (typeof periods)[number];

/** Whether something of that moment belongs to the period chosen; `start` begins this school year. */
export function isInPeriod(at: Instant, period: Period, start: Instant): boolean {
  if (period === 'all') return true;
  return period === 'this' ? at >= start : at < start;
}
