/**
 * Ids of things that exist once per person and space: the same on every device of that person,
 * and recomputed by the server. The digest (SHA-256 of the seed, as UTF-8) is made outside.
 */
import type { Day } from './instant.ts';
import type { SpaceId } from './membership.ts';
import type { PersonId } from './person.ts';
import type { RecordId } from './record.ts';

/** `YYYY-MM` in Europe/Brussels. */
export type Month = string;

export function derivedIdSeed(
  space: SpaceId,
  kind: 'introduction' | 'seen',
  person: PersonId,
  month?: Month,
): string {
  return JSON.stringify(['loopboek', space, kind, person, month ?? null]);
}

/**
 * The step that a conversation ended with: every device of the pupil makes the same record of it.
 * Its id looks like any other (version 4), since its kind is not one that exists once per person.
 */
export function stepOfTalkSeed(space: SpaceId, talk: RecordId): string {
  return JSON.stringify(['loopboek', space, 'step', talk]);
}

/** The first sixteen bytes of a digest as a UUID of version 8, or as one that looks random. */
export function uuidFromDigest(digest: Uint8Array, version: 4 | 8 = 8): string {
  const bytes = [...digest.slice(0, 16)];
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return parts.map(([from, to]) => hex.slice(from, to)).join('-');
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The months for which a `seen` is accepted: three years back, and the one that may just begin. */
export function monthsAround(month: Month, before: number, after: number): Month[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1;
  const count = before + after + 1;
  return Array.from({ length: count }, (_, step) => monthAt(index - before + step));
}

function monthAt(index: number): Month {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
}
