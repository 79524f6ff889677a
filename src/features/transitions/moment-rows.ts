import type { Plain } from '#content/document.ts';
import { cardsOfStep } from '#domain/transition.ts';
import type { RecordView } from '#storage/record-view.ts';
import { taskFields } from './start-transition.ts';
import { taskField } from './task.ts';
import { givenTemplate, type Template, type TemplateTask } from './template.ts';

/** A task as it is being written: an empty one is still there until its maker takes it away. */
export type MomentRow = TemplateTask & { id: string };

type Fields = Readonly<Record<string, Plain>>;
const prefix = taskField('');

/** What an editor begins with: the fields of the school's own, or those of the app as one's own. */
export function fieldsOf(template: Template): Record<string, Plain> {
  return { ...taskFields(template.tasks.map(written)), cards: [...template.cards] };
}

export function written({ text, from, days }: TemplateTask): Plain {
  return { text, from, days };
}

/** Taken away: a value, because a field that is not there is the one that one began with. */
export const takenAway: Plain = { gone: true };

export function rowsOf(fields: Fields): MomentRow[] {
  return Object.entries(fields)
    .filter(([field]) => field.startsWith(prefix))
    .flatMap(([field, value]) => {
      const row = rowOf(value);
      return row === null ? [] : [{ ...row, id: field.slice(prefix.length) }];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function rowOf(value: Plain): TemplateTask | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { text, from, days, gone } = value as { readonly [key: string]: Plain };
  if (gone === true) return null;
  return {
    text: typeof text === 'string' ? text : '',
    from: typeof from === 'string' ? from : null,
    days: typeof days === 'number' ? days : null,
  };
}

/** Of what stands the first value of each field: the second of two asks for a choice elsewhere. */
export function fieldsIn(view: RecordView | null, moment: string): Record<string, Plain> {
  if (view === null) return fieldsOf(givenTemplate(moment));
  const tasks = Object.entries(view.fields).flatMap(([field, [value]]) =>
    field.startsWith(prefix) && value !== undefined ? [[field, value] as const] : [],
  );
  return { ...Object.fromEntries(tasks), cards: cardsOfStep(view.fields) };
}
