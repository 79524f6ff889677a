/**
 * A voice on its way to disk: its slices are kept as they come, so that a tab that dies loses no
 * more than the last one. What such a tab left behind is offered at the next opening.
 */
import { type Instant, secondMs } from '#domain/instant.ts';
import type { BlobRef } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { inTransaction } from './database.ts';
import { uuidV4 } from './ids.ts';
import { type BlobKeeper, keepBlob } from './keep-blob.ts';
import { type MediaTables, openMedia, type RecordingRow, type SliceRow } from './media-database.ts';
import { slicesOf } from './media-recordings.ts';
import { makeRoom } from './media-store.ts';
import type { OpenProfile } from './open-profile.ts';
import { open, seal } from './seal.ts';
import { StorageProblem } from './storage-problem.ts';

export type NewRecording = Pick<RecordingRow, 'space' | 'record' | 'field' | 'type'>;

/** A living recorder gives a slice every five seconds; a paused one says that it lives. */
const silentMs = 15 * secondMs;

export async function beginRecording(
  profile: BlobKeeper & Pick<OpenProfile, 'random'>,
  { space, record, field, type }: NewRecording,
): Promise<string> {
  const id = uuidV4(profile.random);
  const now = profile.now();
  const { database, recordings } = openMedia(profile.person.id);
  const row = { id, space, record, field, type, seconds: 0, madeAt: now, heardAt: now };
  await inTransaction(database, 'rw', [recordings], () => recordings.add(row));
  return id;
}

export type Slice = { bytes: ArrayBuffer; seconds: number };

/** Resolves when the slice is on disk; an empty one only says that the recorder lives. */
export async function keepSlice(profile: BlobKeeper, id: string, slice: Slice): Promise<void> {
  const person = profile.person.id;
  const work = () => addSlice(openMedia(person), { id, ...slice, now: profile.now() });
  try {
    await work();
  } catch (error) {
    const isFull = error instanceof StorageProblem && error.word === 'full';
    if (!isFull || (await makeRoom(person, 2 * slice.bytes.byteLength)) === 0) throw error;
    await work();
  }
}

type Adding = Slice & { id: string; now: Instant };

async function addSlice(
  { database, recordings, slices }: MediaTables,
  { id, bytes, seconds, now }: Adding,
): Promise<void> {
  await inTransaction(database, 'rw', [recordings, slices], async () => {
    const row = await recordings.get(id);
    if (row === undefined) return;
    await recordings.put({ ...row, seconds: Math.max(row.seconds, seconds), heardAt: now });
    if (bytes.byteLength === 0) return;
    const index = await slicesOf(slices, id).count();
    await slices.add({ recording: id, index, bytes: seal(bytes) });
  });
}

export type Finished = Pick<RecordingRow, 'space' | 'record' | 'field' | 'seconds'> & {
  ref: BlobRef;
};

/**
 * The slices become one voice that is kept. The recording itself goes only with `dropRecording`,
 * once the record names the voice: until then a tab that dies finds it again.
 */
export async function finishRecording(profile: BlobKeeper, id: string): Promise<Finished | null> {
  const { database, recordings, slices } = openMedia(profile.person.id);
  const found = await inTransaction(database, 'r', [recordings, slices], async () => {
    const row = await recordings.get(id);
    return { row, slices: await slicesOf(slices, id).toArray() };
  });
  if (found.row === undefined || found.slices.length === 0) return null;
  const { space, record, field, seconds, type } = found.row;
  const ref = await keepBlob(profile, { space, record, bytes: joined(found.slices), type });
  return { space, record, field, seconds, ref };
}

function joined(slices: readonly SliceRow[]): ArrayBuffer {
  const parts = slices.map((slice) => new Uint8Array(open(slice.bytes)));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}

export async function dropRecording(profile: BlobKeeper, id: string): Promise<void> {
  const { database, recordings, slices } = openMedia(profile.person.id);
  await inTransaction(database, 'rw', [recordings, slices], async () => {
    await slicesOf(slices, id).delete();
    await recordings.delete(id);
  });
}

export type Unfinished = Pick<RecordingRow, 'id' | 'field' | 'type' | 'seconds'> & { at: Instant };

/** What a tab that died left of this record's voices. */
export async function readUnfinished(
  profile: BlobKeeper,
  space: SpaceId,
  record: RecordId,
): Promise<Unfinished[]> {
  const { database, recordings } = openMedia(profile.person.id);
  const rows = await inTransaction(database, 'r', [recordings], () =>
    recordings.where({ space, record }).toArray(),
  );
  const now = profile.now();
  return rows
    .filter((row) => row.seconds > 0 && Math.abs(now - row.heardAt) >= silentMs)
    .map(({ id, field, type, seconds, madeAt }) => ({ id, field, type, seconds, at: madeAt }));
}
