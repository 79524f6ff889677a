/**
 * "Niemand vergeten": whose last words got no answer, and with whom nobody sat down this term. A
 * list of names in the order of the class: nothing is counted, ranked or dated.
 */
import { dayOf, parseDay, startOfDay } from './calendar.ts';
import type { Instant } from './instant.ts';
import type { SpaceId } from './membership.ts';

/** What a pupil makes that somebody may answer. */
export const answerable = ['entry', 'introduction', 'step', 'talk-request'] as const;

/** In which loopbook something happened, and when. */
export type Happened = { space: SpaceId; order: Instant };

/** Loopbooks in which something was shared after one's own last answer there. */
export function waitingForAnswer(
  shared: readonly Happened[],
  answers: readonly Happened[],
): Set<SpaceId> {
  const answered = latest(answers);
  const waiting = [...latest(shared)].filter(
    ([space, at]) => at > (answered.get(space) ?? Number.NEGATIVE_INFINITY),
  );
  return new Set(waiting.map(([space]) => space));
}

function latest(happened: readonly Happened[]): Map<SpaceId, Instant> {
  const found = new Map<SpaceId, Instant>();
  for (const { space, order } of happened) {
    found.set(space, Math.max(order, found.get(space) ?? order));
  }
  return found;
}

/** Schools count in thirds: from September, from January, and from the spring on. */
export function startOfTerm(now: Instant): Instant {
  const { year, month } = parseDay(dayOf(now));
  const first = [9, 4, 1].find((one) => month >= one) ?? 1;
  return startOfDay(`${year}-0${first}-01`);
}
