/**
 * What a pupil gives along at a step, to one person of the school, until a day. It is nothing but
 * reading: each piece gets that person among its readers, and loses them again. So whatever holds
 * of readers holds here: a day that passed, somebody who left, somebody who turned eighteen. The
 * pupil alone chooses, at every age; no parent has to agree and none can forbid or add. What a
 * school passes on by law, and what is agreed with a CLB, is not in this app.
 */
import { type Audience, canonical } from './audience.ts';
import { addDays, dayOf, endOfDay, isDay } from './calendar.ts';
import type { Day, Instant } from './instant.ts';
import { isStaff, type PersonId, type Role } from './person.ts';
import { endOfSchoolYear } from './school-year.ts';

/** What somebody made for their loopbook. Not what staff noted, a table wrote or a parent told. */
export const handedKinds = ['entry', 'sheet', 'step'] as const;

type Piece = { kind: string; author: PersonId; kept: unknown };

/** Only what is this pupil's own, and finished: half a sentence goes nowhere. */
export function mayGoAlong({ kind, author, kept }: Piece, pupil: PersonId): boolean {
  return author === pupil && handedKinds.some((one) => one === kind) && typeof kept === 'number';
}

/** Somebody who works with the pupil; who runs the school reads no loopbook. */
export function mayReceive(role: Role): boolean {
  return isStaff(role) && role !== 'admin';
}

/** The look back after six weeks belongs to the step. */
const lookBackDays = 42;
const usualDays = 56;

function stepOrToday(step: Day, now: Instant): Day {
  const today = dayOf(now);
  return isDay(step) && step > today ? step : today;
}

/** The end of the school year in which the table looks back: after it one chooses anew. */
export function lastHandoverDay(step: Day, now: Instant): Day {
  const lookBack = addDays(stepOrToday(step, now), lookBackDays);
  return dayOf(endOfSchoolYear(endOfDay(lookBack) - 1) - 1);
}

/** What is proposed: two weeks after the look back. */
export function usualHandoverDay(step: Day, now: Instant): Day {
  const last = lastHandoverDay(step, now);
  const usual = addDays(stepOrToday(step, now), usualDays);
  return isHandoverDay(usual, step, now) ? usual : last;
}

export function isHandoverDay(day: string, step: Day, now: Instant): boolean {
  return isDay(day) && day >= dayOf(now) && day <= lastHandoverDay(step, now);
}

/** With this reader until then; who reads it longer already keeps that. */
export function handed(audience: Audience, to: PersonId, until: Instant): Audience {
  const before = audience.find((grant) => grant.to === to);
  if (before !== undefined && (before.until === null || before.until >= until)) return audience;
  return canonical([...audience.filter((grant) => grant.to !== to), { to, until }]);
}

/** Without this person by name. Who reads it as one of a group still does, which a screen says. */
export function takenBack(audience: Audience, from: PersonId): Audience {
  return audience.filter((grant) => grant.to !== from);
}

/**
 * Whether who received it came. `late`: the table looks back and nothing was read. `never`: its day
 * passed unread, and it closed by itself. In both another person can be chosen.
 */
export type Arrival = 'read' | 'waits' | 'late' | 'never';

export function arrivalOf(
  given: { isRead: boolean; until: Day; step: Day },
  now: Instant,
): Arrival {
  const { isRead, until, step } = given;
  if (isRead) return 'read';
  if (isDay(until) && endOfDay(until) <= now) return 'never';
  return isDay(step) && addDays(step, lookBackDays) <= dayOf(now) ? 'late' : 'waits';
}

/** How something stands for who prepares the step with the pupil. */
export type Readiness = 'shared' | 'not-shared' | 'asked' | 'refused';

type Known = {
  /** What the pupil gave this person to read, made with what is asked. */
  isShared: boolean;
  /** Null where this person did not ask; else whether the pupil said no. */
  asked: { isRefused: boolean } | null;
};

/** Whether it was made at all is told to nobody: not shared is all that there is to know. */
export function readiness({ isShared, asked }: Known): Readiness {
  if (isShared) return 'shared';
  if (asked === null) return 'not-shared';
  return asked.isRefused ? 'refused' : 'asked';
}

/** Laying it ready gives nobody a right: the pupil gives it along, or does not. */
export function mayLayReady(state: Readiness): boolean {
  return state === 'shared';
}

/** One question, once: a no is not asked again. */
export function mayAsk(state: Readiness): boolean {
  return state === 'not-shared';
}
