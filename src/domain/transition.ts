/**
 * Moments at which a young person passes from one place to another. A warm passage is a talk with
 * the young person present, a name to turn to, and a look back after about six weeks.
 */
import { addDays, isDay } from './calendar.ts';
import { type TransitionMoment, transitionMoments } from './catalogue/moments.ts';
import type { Day } from './instant.ts';

export function findMoment(id: string): TransitionMoment | null {
  return transitionMoments.find((moment) => moment.id === id) ?? null;
}

/** The moments that fit these groups first, the others after them. */
export function momentsFor(groups: readonly string[]): TransitionMoment[] {
  const fits = (moment: TransitionMoment) => moment.groups.some((group) => groups.includes(group));
  return [...transitionMoments.filter(fits), ...transitionMoments.filter((one) => !fits(one))];
}

/**
 * When a task is to be done: on the day that somebody gave it, else as far from the day of the
 * step as its moment says. So a step that moves takes its tasks along.
 */
export function dayOfTask(task: { day: Day | null; days?: number | null }, step: Day): Day | null {
  if (task.day !== null) return task.day;
  const { days = null } = task;
  return days === null || !isDay(step) ? null : addDays(step, days);
}

/** The cards with which a step, or what a school made of a moment, asks to think. */
export function cardsOfStep(fields: Readonly<Record<string, readonly unknown[]>>): string[] {
  return cardIds(fields.cards?.[0]);
}

export function cardIds(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}
