/**
 * What is where, as it can be proven at this moment: what is on this device alone, newest first,
 * and what the school could not take. Marks of what somebody read are no words, and left out.
 */

import type { Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { isNoteToSelf } from '#domain/record-kind.ts';
import type { JournalRow, Line, RecordRow, ShownHead } from '#storage/device-store.ts';
import { lineOf } from '#storage/line.ts';
import type { FileRow } from '#storage/media-database.ts';
import { keptFiles } from '#storage/media-store.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { open } from '#storage/seal.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type HeldView, readHeld } from './held.ts';

export type Alone = {
  space: SpaceId;
  record: RecordId;
  kind: string;
  title: string;
  /** The card it was made on, to be called by where it has no words. */
  activity: string | null;
  at: Instant;
  hasWords: boolean;
  mediaBytes: number;
};

export type Truth = {
  alone: Alone[];
  held: HeldView[];
  lastExchange: Instant | null;
  /** Since when the oldest of it waits. */
  oldest: Instant | null;
};

export function useTruth(): Truth | undefined {
  const profile = useProfile();
  return useLive(() => readTruth(profile), [profile]);
}

type Reading = Pick<OpenProfile, 'journal' | 'replica' | 'person'>;

export async function readTruth(profile: Reading): Promise<Truth> {
  const rows = await profile.journal.read((journal) => journal.inState(['new', 'sent', 'acked']));
  const files = (await keptFiles(profile.person.id)).filter(
    (file) => file.named && file.shownAt === null,
  );
  const found = new Map<string, Found>();
  for (const row of rows) foundOf(found, row).rows.push(row);
  for (const file of files) foundOf(found, file).files.push(file);
  const alone = await Promise.all([...found.values()].map((one) => aloneOf(profile, one)));
  const things = alone.filter((one) => !isNoteToSelf(one.kind)).sort((a, b) => b.at - a.at);
  const lastExchange = await profile.replica.read((replica) => replica.state('lastExchange'));
  return {
    alone: things,
    held: await readHeld(profile),
    lastExchange: lastExchange ?? null,
    oldest: things.length === 0 ? null : Math.min(...things.map((one) => one.at)),
  };
}

type Found = { space: SpaceId; record: RecordId; rows: JournalRow[]; files: FileRow[] };

function foundOf(found: Map<string, Found>, { space, record }: Pick<Found, 'space' | 'record'>) {
  const key = `${space} ${record}`;
  const one = found.get(key) ?? { space, record, rows: [], files: [] };
  found.set(key, one);
  return one;
}

async function aloneOf({ replica }: Reading, found: Found): Promise<Alone> {
  const { space, record, rows, files } = found;
  const row = await replica.read((tables) => tables.record(space, record));
  const { kind, line } = row === undefined ? ofJournal(rows) : ofReplica(row);
  return {
    space,
    record,
    kind,
    title: line.title || line.firstLine,
    activity: line.activity,
    at: Math.max(0, ...rows.map((one) => one.madeAt), ...files.map((one) => one.madeAt)),
    hasWords: rows.length > 0,
    mediaBytes: files.reduce((sum, file) => sum + file.size, 0),
  };
}

function ofReplica({ kind, heads }: RecordRow): { kind: string; line: Line } {
  return { kind, line: lineOf(kind, open(heads)) };
}

/** A place that this person does not see any more: the words are still in their own journal. */
function ofJournal(rows: readonly JournalRow[]): { kind: string; line: Line } {
  const drafts = rows.map((row) => open(row.draft));
  const put = drafts.findLast((draft) => draft.op === 'put');
  if (put === undefined) return { kind: '', line: lineOf('', []) };
  const head: ShownHead = { id: put.id, by: '', codec: put.codec, content: put.content };
  return { kind: put.kind, line: lineOf(put.kind, [head]) };
}
