/** What a long list shows of a record, computed once per set of heads. */
import type { Plain } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { mediaOf, thumbOf } from '#domain/medium.ts';
import type { Line, LineRow, RecordRow, ShownHead } from './device-store.ts';
import { readHeads, rosterCodec } from './record-content.ts';
import { open, seal } from './seal.ts';

const longestLine = 120;
const noLine: Line = { activity: null, title: '', firstLine: '', kept: null, words: '' };

export function lineRowOf(row: RecordRow): LineRow {
  const { space, record, kind, author, audience, order, deleted } = row;
  const line = seal(lineOf(kind, open(row.heads)));
  return { space, record, kind, author, audience, order, deleted, line };
}

export function lineOf(kind: string, heads: readonly ShownHead[]): Line {
  if (kind === 'seen' || heads.some((head) => head.codec === rosterCodec)) return noLine;
  const fields = fieldValues(readHeads(heads).document);
  const texts = Object.entries(fields)
    .filter(([name]) => isWritten(name))
    .flatMap(([, values]) => values.flatMap(textsIn));
  const { activity, moment, title, kept } = fields;
  return {
    // A transition is called after its moment, as an entry is after its card.
    activity: firstText(activity) || firstText(moment) || null,
    title: firstText(title),
    firstLine: shortened(firstText(fields.text) || (texts[0] ?? '')),
    kept: Math.max(0, ...(kept ?? []).filter((at) => typeof at === 'number')) || null,
    ...mediaIn(fields),
    words: [firstText(title), ...texts].join('\n').toLocaleLowerCase('nl'),
  };
}

/** What there is to see and hear, and the first picture of it. */
function mediaIn(fields: Record<string, Plain[]>): Pick<Line, 'media' | 'thumb'> {
  const media = mediaOf(fields).map(({ medium }) => medium);
  if (media.length === 0) return {};
  const thumb = media.map(thumbOf).find((found) => found !== null);
  return { media: media.map(({ medium }) => medium), ...(thumb === undefined ? {} : { thumb }) };
}

function isWritten(name: string): boolean {
  return (
    name === 'text' ||
    name === 'question' ||
    name === 'lookBackText' ||
    name.startsWith('answer.') ||
    name.startsWith('caption.') ||
    name.startsWith('task.')
  );
}

function textsIn(value: Plain): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const { text, name } = value as { readonly [key: string]: Plain };
  return [text, name].filter((part): part is string => typeof part === 'string' && part !== '');
}

function firstText(values: readonly Plain[] | undefined): string {
  const text = values?.find((value) => typeof value === 'string');
  return typeof text === 'string' ? text.trim() : '';
}

/** Cut between characters as a reader counts them, so that no letter or emoji is halved. */
function shortened(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const characters = Array.from(line);
  return characters.length <= longestLine ? line : `${characters.slice(0, longestLine).join('')}…`;
}
