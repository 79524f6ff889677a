/** Undoes what one file brought: what is still as it came goes to the bin, and nothing else. */
import { serializeContent } from '#content/serialize.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import type { RecordView } from '#storage/record-view.ts';
import { readRecord, readRecords } from '#storage/records.ts';
import { deleteRecord } from '#storage/write.ts';
import { takenKinds } from './gather.ts';

/** A record that was brought, with how it stood then. */
export type BroughtRecord = { record: RecordId; stood: string };

export async function asItStands(
  profile: OpenProfile,
  space: SpaceId,
  record: RecordId,
): Promise<BroughtRecord> {
  const view = await readRecord(profile, space, record);
  return { record, stood: view === null ? '' : wordsOf(view) };
}

/** `stays`: was changed, shared or answered since, or is the introduction, of which there is one. */
export async function takeBack(
  profile: OpenProfile,
  space: SpaceId,
  brought: readonly BroughtRecord[],
): Promise<{ gone: number; stays: number }> {
  const came = new Map(brought.map(({ record, stood }) => [record, stood]));
  const views = await readRecords(profile, { space, kinds: takenKinds });
  const isAsItCame = (view: RecordView) => came.get(view.record) === wordsOf(view);
  const answered = new Set(
    views.flatMap((view) => (view.about === null || isAsItCame(view) ? [] : [view.about])),
  );
  const wanted = views.filter((view) => came.has(view.record));
  const going = wanted.filter(
    (view) => isAsItCame(view) && !answered.has(view.record) && view.kind !== 'introduction',
  );
  // Answers before what they answer, so that each is in the bin for itself.
  going.sort((one, other) => Number(one.about === null) - Number(other.about === null));
  for (const view of going) await deleteRecord(profile, space, view.record);
  return { gone: going.length, stays: wanted.length - going.length };
}

function wordsOf({ document, audience, deleted }: RecordView): string {
  const content = document === undefined ? '' : serializeContent(document);
  return JSON.stringify([content, audience, deleted]);
}
