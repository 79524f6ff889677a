import type { RecordView } from '#storage/record-view.ts';

const fewWords = 90;

/** The first words a person wrote in a record, for where there is room for one line. */
export function firstWords(view: Pick<RecordView, 'fields'>): string {
  const written = Object.entries(view.fields)
    .filter(([field]) => field === 'text' || field.startsWith('answer.'))
    .map(([, values]) => values[0])
    .find((value) => typeof value === 'string' && value.trim() !== '');
  const line = typeof written === 'string' ? (written.trim().split('\n', 1)[0] ?? '') : '';
  const characters = Array.from(line);
  return characters.length <= fewWords ? line : `${characters.slice(0, fewWords).join('')}…`;
}
