import { cardsOfStep, findMoment } from '#domain/transition.ts';
import { newestByKey } from '#storage/newest.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { type Task, taskLines } from './task.ts';

export type TemplateTask = Pick<Task, 'text' | 'from' | 'days'>;

/** What a moment begins with: tasks around the day of the step, and cards to think with. */
export type Template = { tasks: readonly TemplateTask[]; cards: readonly string[] };

/** As the school adjusted it, else as it comes with the app. */
export function templateOf(moment: string, views: readonly RecordView[]): Template {
  const own = ownTemplates(views).get(moment);
  return own === undefined ? givenTemplate(moment) : readTemplate(own);
}

/** What was finished last holds, one a moment. A draft is nobody's way of working yet. */
export function ownTemplates(views: readonly RecordView[]): Map<string, RecordView> {
  const finished = views.filter((view) => typeof first(view, 'kept') === 'number');
  return newestByKey(finished, (view) => text(view, 'moment'));
}

export function givenTemplate(moment: string): Template {
  const given = findMoment(moment);
  const tasks = given?.tasks.map(({ id, days }) => ({ text: '', from: id, days })) ?? [];
  return { tasks, cards: given?.cards ?? [] };
}

/** Of two who changed one task apart, both tasks stand there. */
function readTemplate(view: RecordView): Template {
  const tasks = taskLines(view.fields).flatMap(({ versions }) => versions);
  return { tasks, cards: cardsOfStep(view.fields) };
}
