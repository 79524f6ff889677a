import type { ActivityStep, Form } from './activity.ts';
import { answerField, isAnswerValid } from './answers.ts';
import { findActivity } from './catalogue/catalogue.ts';

/** One answered question of a record, with every surviving value of it: normally one. */
export type ShownAnswer = {
  /** Null where the question is not one of the catalogue: a home entry, a card of a newer app. */
  activity: string | null;
  id: string;
  form: Form;
  /** The field of the record in which the values stand. */
  field: string;
  values: readonly unknown[];
};

type Shown = { kind: string; fields: Readonly<Record<string, readonly unknown[]>> };

/** What a reader sees of a record, in the order of its questions. What was skipped is left out. */
export function shownAnswers({ kind, fields }: Shown): ShownAnswer[] {
  if (kind === 'step')
    return [...ofActivity('small-step', fields), ...ofActivity('did-it-work', fields)];
  if (kind !== 'entry') return textsOf(fields, (field) => field === 'text');
  const activity = fields.activity?.[0];
  if (typeof activity === 'string' && findActivity(activity) !== null) {
    return ofActivity(activity, fields);
  }
  return textsOf(fields, (field) => field.startsWith('answer.'));
}

function ofActivity(id: string, fields: Shown['fields']): ShownAnswer[] {
  const activity = findActivity(id);
  if (activity === null) return [];
  return activity.steps.flatMap((step: ActivityStep) => {
    const field = answerField(activity, step.id);
    const values = (fields[field] ?? []).filter((value) => isAnswerValid(step, value));
    if (values.length === 0) return [];
    return [{ activity: id, id: step.id, form: step.form, field, values }];
  });
}

/** Words are always shown, also those of a card that this app does not know yet. */
function textsOf(fields: Shown['fields'], isShown: (field: string) => boolean): ShownAnswer[] {
  return Object.entries(fields).flatMap(([field, all]) => {
    const values = all.filter((value) => typeof value === 'string' && value.trim() !== '');
    if (!isShown(field) || values.length === 0) return [];
    return [{ activity: null, id: field, form: 'long-text' as const, field, values }];
  });
}
