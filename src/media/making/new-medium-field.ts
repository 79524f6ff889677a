import type { Instant } from '#domain/instant.ts';
import type { Random } from '#storage/ids.ts';

/**
 * Fields are shown in the order of their names: the name begins with when it was added, and ends
 * with the question at which it was made, where there is one.
 */
export function newMediumField(now: Instant, random: Random, step: string | null): string {
  const time = Math.floor(now).toString(36).padStart(9, '0');
  const chance = [...random(4)].map((byte) => (byte % 36).toString(36)).join('');
  return step === null ? `medium.${time}${chance}` : `medium.${time}${chance}.${step}`;
}
