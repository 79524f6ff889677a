import type { Activity } from '../activity.ts';
import { thisOrThat, weekInAFace } from './motives.ts';
import { iWantHelp, whoDidITalkTo, whoKnowsSomeone } from './network.ts';
import { hardButDone, wentSmoothly } from './qualities.ts';
import { didItWork, ifItGoesOtherwise, smallStep } from './steering.ts';
import { fiveTaps, thoughtAndSeen } from './work.ts';

/** The activities that are offered as cards, in the order of the catalogue. */
export const activities: readonly Activity[] = [
  wentSmoothly,
  hardButDone,
  thisOrThat,
  weekInAFace,
  fiveTaps,
  thoughtAndSeen,
  smallStep,
  didItWork,
  ifItGoesOtherwise,
  whoDidITalkTo,
  iWantHelp,
  whoKnowsSomeone,
];

/** An empty page: no question, no group, nobody's idea but the pupil's own. */
export const freeEntry: Activity = {
  id: 'free',
  number: null,
  competence: null,
  groups: [],
  makes: 'entry',
  steps: [{ id: 'text', form: 'long-text' }],
  guards: [],
};

/** Null for an activity of a newer app: its record still shows its words. */
export function findActivity(id: string): Activity | null {
  if (id === freeEntry.id) return freeEntry;
  return activities.find((activity) => activity.id === id) ?? null;
}

export function isActivityId(word: unknown): boolean {
  return typeof word === 'string' && findActivity(word) !== null;
}
