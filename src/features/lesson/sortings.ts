import { type ActivityStep, hasGuard } from '#domain/activity.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import type { Lesson } from '#domain/lesson.ts';

export type SortStep = Extract<ActivityStep, { form: 'bins' | 'grid' }>;
/** A question, and the name of its texts. */
export type Sorting = { step: SortStep; base: string };

/**
 * What a class can sort together at the board: the questions of the lesson whose cards are things.
 * What is private first is sorted in nobody's company, and so are the people of a circle.
 */
export function sortingsOf(lesson: Lesson): Sorting[] {
  return lesson.cards.flatMap(({ id }) => {
    const activity = findActivity(id);
    if (activity === null || hasGuard(activity, 'private-first')) return [];
    return activity.steps.flatMap((step) =>
      step.form === 'bins' || step.form === 'grid' ? [{ step, base: `${id}.${step.id}` }] : [],
    );
  });
}
