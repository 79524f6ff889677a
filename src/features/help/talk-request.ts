import type { Instant } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import { first, type RecordView } from '#storage/record-view.ts';

export const ways = ['come', 'write', 'with-friend'] as const;
export type Way = (typeof ways)[number];

export function isWay(value: unknown): value is Way {
  return ways.some((way) => way === value);
}

/** Of whom it was asked. Null while it is only being written: then it is nobody's but the pupil's. */
export function askedOf(view: RecordView): PersonId | null {
  if (typeof first(view, 'kept') !== 'number') return null;
  return view.audience.find((grant) => !grant.to.startsWith('role:'))?.to ?? null;
}

/** What the pupil may believe of it, and no more than is proven. */
export type Fate =
  | { word: 'device' | 'held' | 'school' | 'gone' }
  | { word: 'read'; when: Instant };

export function fateOf(
  view: RecordView,
  reading: { seenAt: Instant | undefined; isStillHere: boolean },
): Fate {
  if (reading.seenAt !== undefined) return { word: 'read', when: reading.seenAt };
  if (view.state === 'held' || view.state === 'device') return { word: view.state };
  return { word: reading.isStillHere ? 'school' : 'gone' };
}
