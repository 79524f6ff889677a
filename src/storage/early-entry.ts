import type { Roster } from '#domain/roster.ts';
import type { RecordView } from './record-view.ts';
import { readRecord, readRoster } from './records.ts';
import type { OpenProfile } from './use-profile.tsx';

type Early = {
  readAt: number;
  person: string;
  space: string;
  record: string;
  view: RecordView | null;
  roster: Roster | null;
};

let early: Early | null = null;

/** A finger that did not tap after all leaves nothing behind. */
const freshMs = 1_000;

/**
 * What a finger rests on is read while it rests there: some tens of milliseconds in which a phone
 * would do nothing. Whatever fails here is met again, and told, by the page.
 */
export function readEntryEarly(profile: OpenProfile, space: string, record: string): void {
  early = null;
  Promise.all([readRecord(profile, space, record), readRoster(profile, space)]).then(
    ([view, roster]) => {
      early = { readAt: performance.now(), person: profile.person.id, space, record, view, roster };
    },
    () => undefined,
  );
}

/** Once: whoever comes back later must not see for a moment how it was. */
export function takeEarlyEntry(profile: OpenProfile, space: string, record: string): Early | null {
  const read = early;
  early = null;
  if (read === null || performance.now() - read.readAt > freshMs) return null;
  const isIt = read.person === profile.person.id && read.space === space && read.record === record;
  return isIt ? read : null;
}
