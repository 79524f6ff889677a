/** Everything that this person wrote and is on this device, for a file of their own. */

import type { Plain } from '#content/document.ts';
import type { Instant } from '#domain/instant.ts';
import { isNoteToSelf, staysAtSchool } from '#domain/record-kind.ts';
import { keptFiles, readBytes } from '#storage/media-store.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { readRecords } from '#storage/records.ts';
import { readTruth } from './truth.ts';

export type OwnWords = {
  kind: string;
  activity: string | null;
  order: Instant;
  /** Not proven to be at school. */
  isAlone: boolean;
  texts: string[];
  fields: Record<string, Plain[]>;
  /** Pictures and voices that the school does not have yet. */
  media: { type: string; bytes: ArrayBuffer }[];
};

/** Newest first. What the school could not take comes first of all: it may be nowhere else. */
export async function readOwnWords(profile: OpenProfile): Promise<OwnWords[]> {
  const { alone, held } = await readTruth(profile);
  const names = new Set(alone.map(({ space, record }) => `${space} ${record}`));
  const files = (await keptFiles(profile.person.id)).filter((file) => file.shownAt === null);
  const views = await readRecords(profile, {});
  const words = views.filter(({ kind, mine, space, record }) => {
    if (!mine || isNoteToSelf(kind) || kind === 'roster') return false;
    // About somebody else: in a file only where it could be lost.
    return !staysAtSchool(kind) || names.has(`${space} ${record}`);
  });
  const own = words.map(async ({ kind, space, record, order, fields }): Promise<OwnWords> => {
    const ofRecord = files.filter((file) => file.space === space && file.record === record);
    const media = await Promise.all(
      ofRecord.map(async ({ sha256, type }) => {
        const bytes = await readBytes(profile.person.id, [space, record, sha256]);
        return bytes === null ? [] : [{ type, bytes }];
      }),
    );
    const activity = fields.activity?.find((value) => typeof value === 'string');
    return {
      kind,
      activity: typeof activity === 'string' ? activity : null,
      order,
      isAlone: names.has(`${space} ${record}`),
      texts: textsOf(fields),
      fields,
      media: media.flat(),
    };
  });
  const kept = held.map(({ kind, text, at }) => {
    const texts = text === '' ? [] : [text];
    return { kind, activity: null, order: at, isAlone: true, texts, fields: {}, media: [] };
  });
  return [...kept.filter(({ texts }) => texts.length > 0), ...(await Promise.all(own))];
}

const first = ['title', 'text', 'question'];
const noWords = ['activity', 'language', 'madeOn', 'moment', 'day'];

/** What was typed, in the order in which it is read; choices stand in the data alone. */
function textsOf(fields: Record<string, Plain[]>): string[] {
  const names = Object.keys(fields).filter((name) => !noWords.includes(name));
  const ordered = [...first.filter((name) => names.includes(name)), ...names.filter(isLater)];
  return ordered.flatMap((name) => (fields[name] ?? []).flatMap(wordsIn));
}

function isLater(name: string): boolean {
  return !first.includes(name) && !name.startsWith('medium.');
}

/** One of three faces has a name of ours, not of the person. */
function isChoice(value: string): boolean {
  return ['', 'done', 'a-bit', 'not'].includes(value.trim());
}

function wordsIn(value: Plain): string[] {
  if (typeof value === 'string') return isChoice(value) ? [] : [value.trim()];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const { text, name } = value as { readonly [key: string]: Plain };
  return [text, name].filter((part): part is string => typeof part === 'string' && part !== '');
}
