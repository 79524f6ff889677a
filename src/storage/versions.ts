/** The versions of a record that this device has by itself: what stands there, and what it wrote. */
import type { ContentDocument } from '#content/document.ts';
import { parseContent } from '#content/parse.ts';
import type { Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { MutationId, RecordId } from '#domain/record.ts';
import type { JournalRow } from './device-store.ts';
import type { Reading } from './records.ts';
import { open } from './seal.ts';

export type RecordVersion = {
  id: MutationId;
  by: PersonId;
  /** When the school received it, or when it was made here. */
  at: Instant;
  /** Null where this app cannot read it. */
  document: ContentDocument | null;
  /** It stands in the record now. */
  stands: boolean;
  /** No school has it yet. */
  isHereAlone: boolean;
};

export function toDocument(codec: number, content: string): ContentDocument | null {
  const document = codec === 1 ? parseContent(content) : 'unreadable';
  return document === 'unreadable' ? null : document;
}

export async function readVersions(
  reading: Reading,
  space: SpaceId,
  record: RecordId,
): Promise<RecordVersion[]> {
  const row = await reading.replica.read((replica) => replica.record(space, record));
  const rows = await reading.journal.read((journal) => journal.ofRecord(space, record));
  const found = new Map<MutationId, RecordVersion>();
  for (const own of rows) {
    const version = ownVersion(own, reading.person.id);
    if (version !== null) found.set(version.id, version);
  }
  if (row === undefined) return [...found.values()];
  const given = row.server === null ? [] : open(row.server.heads);
  const receivedBy = new Map(given.map((head) => [head.id, head.received]));
  for (const { id, by, codec, content } of open(row.heads)) {
    const at = receivedBy.get(id) ?? found.get(id)?.at ?? row.order;
    const isHereAlone = found.get(id)?.isHereAlone ?? false;
    const document = toDocument(codec, content);
    found.set(id, { id, by, at, document, stands: true, isHereAlone });
  }
  return [...found.values()];
}

function ownVersion(row: JournalRow, me: PersonId): RecordVersion | null {
  const draft = open(row.draft);
  if (draft.op !== 'put' || row.state === 'held' || row.state === 'taken-back') return null;
  const isHereAlone = row.state === 'new' || row.state === 'sent';
  const document = toDocument(draft.codec, draft.content);
  return { id: draft.id, by: me, at: row.madeAt, document, stands: false, isHereAlone };
}
