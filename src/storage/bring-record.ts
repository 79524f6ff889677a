/** Puts a record with all its versions in a loopbook at once, as it was somewhere else. */
import type { ContentDocument } from '#content/document.ts';
import { serializeContent } from '#content/serialize.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { PutDraft } from './device-store.ts';
import { uuidV7 } from './ids.ts';
import { announceWork } from './kept-work.ts';
import { blobsNamed } from './named-blobs.ts';
import { afterSave } from './persist.ts';
import { refold } from './refold.ts';
import { withRoom } from './with-room.ts';
import { toRow, type Writer } from './write.ts';

export type Brought = {
  space: SpaceId;
  record: RecordId;
  kind: string;
  about: RecordId | null;
  /** The oldest first; the last one stands. */
  versions: readonly ContentDocument[];
};

/** For its bringer alone, whoever read it before. What is here already, or was here, stays as it is. */
export async function bringRecord(writer: Writer, brought: Brought): Promise<'kept' | 'there'> {
  const { space, record } = brought;
  if ((await writer.replica.read((replica) => replica.record(space, record))) !== undefined) {
    return 'there';
  }
  const rows = await withRoom(writer, () =>
    writer.journal.write(async (journal) => {
      if ((await journal.ofRecord(space, record)).length > 0) return null;
      for (const draft of draftsOf(writer, brought)) await journal.add(toRow(writer, draft, false));
      return await journal.ofRecord(space, record);
    }),
  );
  if (rows === null) return 'there';
  await writer.replica.write((replica) =>
    refold(replica, { person: writer.person.id, space, record, rows }),
  );
  announceWork('kept');
  afterSave();
  return 'kept';
}

/** One put a version, each over the one before it, so that the school keeps them as versions too. */
function draftsOf(writer: Writer, { space, record, kind, about, versions }: Brought): PutDraft[] {
  let before: string | null = null;
  const now = writer.now();
  return versions.map((document, place): PutDraft => {
    // Their names sort as they came, also within one moment.
    const id = uuidV7(now + place, writer.random);
    const put = { id, space, record, op: 'put' as const, kind, codec: 1 };
    const isFirst = before === null;
    const supersedes = before === null ? [] : [before];
    before = id;
    const content = serializeContent(document);
    const named = blobsNamed(document);
    const first = isFirst ? { about, audience: [] } : {};
    return { ...put, creates: isFirst, supersedes, content, ...named, ...first };
  });
}
