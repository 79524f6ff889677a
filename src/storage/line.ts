/** What a long list shows of a record, computed once per set of heads. */

import type { Plain } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { alongOf } from '#domain/along.ts';
import { ownerOf } from '#domain/brought.ts';
import { folded } from '#domain/folded.ts';
import type { Instant } from '#domain/instant.ts';
import { mediaOf, type Picture, thumbOf } from '#domain/medium.ts';
import type { Line, LineRow, RecordRow, ShownHead } from './device-store.ts';
import { readHeads, rosterCodec } from './record-content.ts';
import { open, seal } from './seal.ts';

/** Raised when lines are made otherwise: those of before are then made again, from what is here. */
export const lineMaking = 3;

const longestLine = 120;
const noLine: Line = { activity: null, title: '', firstLine: '', kept: null, words: '' };

export function lineRowOf(row: RecordRow): LineRow {
  const { space, record, kind, audience, deleted } = row;
  const { made, ...line } = lineOf(kind, open(row.heads));
  const author = ownerOf(row);
  return {
    space,
    record,
    kind,
    author,
    audience,
    order: made ?? row.order,
    deleted,
    line: seal(line),
  };
}

/** `made`: of what came along, when it was made where it came from. */
export function lineOf(kind: string, heads: readonly ShownHead[]): Line & { made?: Instant } {
  if (kind === 'seen' || heads.some((head) => head.codec === rosterCodec)) return noLine;
  const fields = fieldValues(readHeads(heads).document);
  const texts = Object.entries(fields)
    .filter(([name]) => isWritten(name))
    .flatMap(([, values]) => values.flatMap(textsIn));
  const answers = answersIn(fields);
  const along = alongOf(fields);
  const { activity, moment, title, kept } = fields;
  return {
    // A transition is called after its moment, as an entry is after its card.
    activity: firstText(activity) || firstText(moment) || null,
    title: firstText(title),
    firstLine: shortened(firstText(fields.text) || (texts[0] ?? '')),
    kept: Math.max(0, ...(kept ?? []).filter((at) => typeof at === 'number')) || null,
    ...mediaIn(fields),
    ...(along === null ? {} : { made: along.made }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    words: folded([firstText(title), ...texts].join('\n')),
  };
}

/** One answer in words is the first line of its record already. */
function answersIn(fields: Record<string, Plain[]>): Record<string, Plain[]> {
  const names = Object.keys(fields).filter((name) => name === 'text' || name.startsWith('answer.'));
  const kept = names.flatMap((name): [string, Plain[]][] => {
    const values = fields[name] ?? [];
    if (values.some(isChosen)) return [[name, values]];
    const text = firstText(values);
    return names.length === 1 || text === '' ? [] : [[name, [shortened(text)]]];
  });
  const card = fields.card?.some(isChosen) ? { card: fields.card } : {};
  return { ...Object.fromEntries(kept), ...card };
}

function isChosen(value: Plain): boolean {
  return typeof value === 'object' && value !== null;
}

/** What there is to see and hear: the first picture of it, and how long its voices are together. */
function mediaIn(
  fields: Record<string, Plain[]>,
): Pick<Line, 'media' | 'thumb' | 'shape' | 'seconds'> {
  const media = mediaOf(fields).map(({ medium }) => medium);
  if (media.length === 0) return {};
  const picture = media.find((one): one is Picture => one.medium !== 'voice');
  const thumb = picture === undefined ? null : thumbOf(picture);
  const lengths = media.flatMap((one) => (one.medium === 'voice' ? [one.seconds] : []));
  return {
    media: media.map(({ medium }) => medium),
    ...(picture === undefined || thumb === null
      ? {}
      : { thumb, shape: [picture.width, picture.height] }),
    ...(lengths.length === 0 ? {} : { seconds: lengths.reduce((sum, length) => sum + length, 0) }),
  };
}

function isWritten(name: string): boolean {
  return (
    name === 'text' ||
    name === 'question' ||
    name === 'lookBackText' ||
    name === 'summary' ||
    name === 'contact' ||
    name.startsWith('answer.') ||
    name.startsWith('caption.') ||
    name.startsWith('task.') ||
    name.startsWith('agreement.')
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
