/**
 * Everything a person does to a record on this device. One save is one transaction over the
 * journal; each promise here resolves when that one is complete and on disk, so that *Bewaard op
 * dit toestel* is true when it is said. The replica follows, and is repaired from the journal.
 */

import { emptyContent } from '#content/create.ts';
import type { ContentDocument, Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { mergeAll } from '#content/merge.ts';
import { parseContent } from '#content/parse.ts';
import { serializeContent } from '#content/serialize.ts';
import { type Audience, canonical, onlyMe } from '#domain/audience.ts';
import { dayOf } from '#domain/calendar.ts';
import { derivedIdSeed, monthOf, uuidFromDigest } from '#domain/derived-id.ts';
import { firstAudience } from '#domain/first-audience.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { Draft, JournalRow, JournalTables, PutDraft, RecordRow } from './device-store.ts';
import { fold } from './fold.ts';
import { uuidV4, uuidV7 } from './ids.ts';
import { announceWork } from './kept-work.ts';
import { blobsNamed } from './named-blobs.ts';
import type { OpenProfile } from './open-profile.ts';
import { afterSave } from './persist.ts';
import { readHeads } from './record-content.ts';
import { refold } from './refold.ts';
import { open, seal } from './seal.ts';
import { openedBy, openedField, seenBy } from './seen.ts';
import { unseenPuts } from './unseen-puts.ts';
import { withRoom } from './with-room.ts';

/** What writing needs of an open profile; the simulation hands in its own. */
export type Writer = Pick<
  OpenProfile,
  'journal' | 'replica' | 'person' | 'actor' | 'now' | 'random' | 'digest'
>;

export type Save = {
  space: SpaceId;
  /** Absent for a new record. */
  record?: RecordId | undefined;
  kind: string;
  about?: RecordId | null | undefined;
  editors?: readonly PersonId[] | undefined;
  /** For a new record; absent means what the app proposes for its kind. */
  audience?: Audience | undefined;
  edits: Readonly<Record<string, Plain>>;
  /** What the writer had before their eyes; absent means what this device holds now. */
  base?: ContentDocument | undefined;
  /** This sitting's own name in stamps, so that it covers nothing that was not seen in it. */
  actor?: string | undefined;
  /** Still being typed in. */
  open?: boolean | undefined;
  /** What stands there now stays a version of its own, also where no school has it yet. */
  apart?: boolean | undefined;
};

export async function saveRecord(writer: Writer, save: Save): Promise<RecordId> {
  const { space } = save;
  const record = save.record ?? (await newId(writer, save));
  const audience = await audienceOfNew(writer, save);
  const at = { space, record, stillOpen: save.open };
  await change(writer, at, (seen, rows) => {
    const read = readHeads(seen === null ? [] : open(seen.heads));
    const last = save.apart === true ? null : rewritable(rows, writer.actor);
    const unseen = unseenPuts(rows, seen).filter((row) => row !== last);
    const before = mergeAll([read.document, contentOf(last), ...unseen.map(contentOf)]);
    const supersedes = [...read.readable, ...unseen.map((row) => row.id)];
    const actor = save.actor ?? writer.actor;
    const document = editContent(before, save.edits, actor, save.base);
    const content = serializeContent(document);
    const named = blobsNamed(document);
    if (last !== null) return { rewrite: last, content, named, supersedes };
    if (seen === null && Object.keys(save.edits).length === 0) return null;
    if (seen !== null && content === onlyContent(seen, read.readable)) return null;
    const draft: PutDraft = {
      id: uuidV7(writer.now(), writer.random),
      space,
      record,
      op: 'put',
      creates: seen === null && unseen.length === 0,
      kind: seen?.kind ?? save.kind,
      codec: 1,
      supersedes,
      content,
      ...named,
      ...(seen === null && unseen.length === 0 ? envelopeOf(save, audience) : {}),
    };
    return { add: draft };
  });
  return record;
}

export async function changeAudience(
  writer: Writer,
  space: SpaceId,
  record: RecordId,
  audience: Audience,
): Promise<void> {
  await change(writer, { space, record }, (seen) => {
    if (seen === null) return null;
    const id = uuidV7(writer.now(), writer.random);
    const wanted = canonical(audience).map((grant) => ({ ...grant }));
    return { add: { id, space, record, op: 'audience', audience: wanted, base: seen.version } };
  });
}

export async function deleteRecord(
  writer: Writer,
  space: SpaceId,
  record: RecordId,
): Promise<void> {
  await change(writer, { space, record }, (seen) => {
    if (seen === null || seen.deleted) return null;
    const id = uuidV7(writer.now(), writer.random);
    const heads = open(seen.heads).map((head) => head.id);
    return { add: { id, space, record, op: 'delete', heads } };
  });
}

export async function restoreRecord(
  writer: Writer,
  space: SpaceId,
  record: RecordId,
): Promise<void> {
  await change(writer, { space, record }, (seen) => {
    if (seen === null || !seen.deleted) return null;
    return { add: { id: uuidV7(writer.now(), writer.random), space, record, op: 'restore' } };
  });
}

/** Tells the pupil that this was read. Once: the first reading counts. */
export async function markSeen(writer: Writer, space: SpaceId, record: RecordId): Promise<void> {
  const me = writer.person.id;
  const [read, opened] = await writer.replica.read((replica) =>
    Promise.all([seenBy(replica, me, space), openedBy(replica, me, space)]),
  );
  if (opened.has(record)) return;
  const edits = read.has(record) ? { [openedField(record)]: true } : { [record]: writer.now() };
  await saveRecord(writer, { space, kind: 'seen', edits });
}

type Named = Pick<PutDraft, 'blobs'>;
type Step =
  | { add: Draft }
  | { rewrite: JournalRow; content: string; named: Named; supersedes: readonly string[] }
  | null;

type Target = { space: SpaceId; record: RecordId; stillOpen?: boolean | undefined };

async function change(
  writer: Writer,
  { space, record, stillOpen = false }: Target,
  decide: (seen: RecordRow | null, rows: readonly JournalRow[]) => Step,
): Promise<void> {
  const reader = { person: writer.person.id, role: writer.person.role };
  const before = await writer.replica.read((replica) => replica.record(space, record));
  const rows = await withRoom(writer, () =>
    writer.journal.write(async (journal) => {
      const own = await journal.ofRecord(space, record);
      const server = before?.server ?? null;
      const seen = fold({ space, record, reader, server, rows: own });
      const step = decide(seen, own);
      if (step !== null) await keep(writer, journal, step, stillOpen);
      return await journal.ofRecord(space, record);
    }),
  );
  await writer.replica.write((replica) =>
    refold(replica, { person: writer.person.id, space, record, rows }),
  );
  announceWork(stillOpen ? 'typed' : 'kept');
  afterSave();
}

async function keep(
  writer: Writer,
  journal: JournalTables,
  step: Exclude<Step, null>,
  stillOpen: boolean,
): Promise<void> {
  if ('add' in step) return await journal.add(toRow(writer, step.add, stillOpen));
  const draft = open(step.rewrite.draft);
  if (draft.op !== 'put') return;
  const seen = step.supersedes.filter((id) => id !== draft.id && !draft.supersedes.includes(id));
  const supersedes = [...draft.supersedes, ...seen];
  const { blobs: _, ...before } = draft;
  const rewritten: PutDraft = { ...before, ...step.named, content: step.content, supersedes };
  await journal.put([{ ...step.rewrite, draft: seal<Draft>(rewritten), open: stillOpen }]);
}

export function toRow(
  writer: Pick<Writer, 'actor' | 'now'>,
  draft: Draft,
  stillOpen: boolean,
): Omit<JournalRow, 'seq'> {
  const { id, space, record, op } = draft;
  const made = { madeBy: writer.actor, madeAt: writer.now(), notBefore: 0, reason: null };
  return { id, space, record, op, state: 'new', draft: seal(draft), open: stillOpen, ...made };
}

/** The last put of this record, if this tab made it and no byte of it can have left. */
function rewritable(rows: readonly JournalRow[], actor: string): JournalRow | null {
  const last = rows.findLast((row) => row.op !== 'audience');
  if (last === undefined || last.op !== 'put') return null;
  return last.state === 'new' && last.madeBy === actor ? last : null;
}

/**
 * What the row that is rewritten says already. Normally that is shown, and so it is seen; where a
 * right ended while someone typed, nothing is shown any more, and their words are here alone.
 */
function contentOf(row: JournalRow | null): ContentDocument {
  const draft = row === null ? null : open(row.draft);
  const document = draft?.op === 'put' ? parseContent(draft.content) : 'unreadable';
  return document === 'unreadable' ? emptyContent() : document;
}

function onlyContent(seen: RecordRow, readable: readonly string[]): string | null {
  const [head, ...others] = open(seen.heads);
  if (head === undefined || others.length > 0 || readable.length !== 1 || seen.deleted) return null;
  return head.content;
}

function envelopeOf(save: Save, audience: Audience) {
  return {
    about: save.about ?? null,
    ...(save.editors === undefined ? {} : { editors: [...save.editors] }),
    audience: canonical(audience).map((grant) => ({ ...grant })),
  };
}

/** Introductions and seen records exist once: their id follows from who and where. */
async function newId(writer: Writer, save: Save): Promise<RecordId> {
  if (save.kind !== 'introduction' && save.kind !== 'seen') return uuidV4(writer.random);
  const month = save.kind === 'seen' ? monthOf(dayOf(writer.now())) : undefined;
  const seed = derivedIdSeed(save.space, save.kind, writer.person.id, month);
  return uuidFromDigest(await writer.digest(seed));
}

async function audienceOfNew(writer: Writer, save: Save): Promise<Audience> {
  if (save.audience !== undefined) return save.audience;
  const { space, about } = save;
  const found =
    about === undefined || about === null
      ? undefined
      : await writer.replica.read((replica) => replica.record(space, about));
  const maker = { person: writer.person.id, role: writer.person.role };
  const context = { target: found ?? null, editors: save.editors ?? [], now: writer.now() };
  return firstAudience(save.kind, maker, context) ?? onlyMe;
}
