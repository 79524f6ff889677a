import { newestByKey } from '#storage/newest.ts';
import { first, type RecordView } from '#storage/record-view.ts';

/** What a school agrees on for when a child tells something serious: who hears what, and when. */
export const procedureFields = [
  'first',
  'reach',
  'absent',
  'clb',
  'note',
  'reads',
  'more',
] as const;
export type ProcedureField = (typeof procedureFields)[number];

export const longestAgreement = 500;

/** Of all that were finished the newest holds; a draft is nobody's agreement yet. */
export function standingProcedure(views: readonly RecordView[]): RecordView | null {
  const finished = views.filter((view) => typeof first(view, 'kept') === 'number');
  return newestByKey(finished, () => 'procedure').get('procedure') ?? null;
}

/** Two devices may have changed it apart: until somebody chose, whoever reads sees both. */
export function said(view: RecordView, field: ProcedureField): string[] {
  return (view.fields[field] ?? []).filter(
    (value) => typeof value === 'string' && value.trim() !== '',
  ) as string[];
}

/** Whoever may not change what stands makes a new one, which begins with the words that stand. */
export function wordsOf(view: RecordView | null): Partial<Record<ProcedureField, string>> {
  if (view === null) return {};
  const entries = procedureFields.flatMap((field) => {
    const [words] = said(view, field);
    return words === undefined ? [] : [[field, words] as const];
  });
  return Object.fromEntries(entries);
}
