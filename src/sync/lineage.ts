/**
 * After a restored backup or a failover the server may lack what this device was told it had.
 * Then the device gives back: every row of its journal as it was, its own heads that the server
 * does not know, its own records that are gone, and, for their owners alone, others' words.
 * All of it goes through the journal first, so that a dead tab cannot lose it.
 */

import { mergeAll } from '#content/merge.ts';
import { parseContent } from '#content/parse.ts';
import { serializeContent } from '#content/serialize.ts';
import { ownerOf } from '#domain/brought.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { Change, Head, RecordChange } from '#protocol/change.ts';
import type { SpaceAnswer } from '#protocol/sync.ts';
import type {
  Draft,
  JournalRow,
  PutDraft,
  RecordRow,
  ReplicaTables,
  SpaceRow,
} from '#storage/device-store.ts';
import { uuidV7 } from '#storage/ids.ts';
import { blobsNamedIn } from '#storage/named-blobs.ts';
import { open } from '#storage/seal.ts';
import { toRow } from '#storage/write.ts';
import type { Device } from './device.ts';
import { headCovers } from './head-cover.ts';
import { asPresented, type PresentedBySpace } from './presented.ts';
import { asListed, isListed, rangeOf } from './reset-range.ts';

type Parts = Readonly<Record<SpaceId, SpaceAnswer>>;

export async function giveBack(
  device: Device,
  parts: Parts,
  presented: PresentedBySpace,
): Promise<void> {
  const found = await readLost(device, parts, presented);
  if (found.spaces.size === 0 && found.old.length === 0) return;
  await device.journal.write(async (journal) => {
    const rows = await journal.all();
    const again = rows.filter((row) => found.spaces.has(row.space) && wasAnswered(row));
    await journal.put(again.map((row) => ({ ...row, state: 'sent', notBefore: 0 })));
    const named = new Set(rows.map((row) => row.id));
    for (const lost of found.old) {
      for (const draft of draftsFor(lost, rows, device)) {
        // A record can come twice in one answer: asked for, and with news.
        if (named.has(draft.id)) continue;
        named.add(draft.id);
        // As if it had left already: it is never rewritten, and keeps its name.
        await journal.add({ ...toRow(device, draft, false), state: 'sent' });
      }
    }
  });
}

/** What the server was thought to have, or to hold: its answers were of another history. */
function wasAnswered(row: JournalRow): boolean {
  return row.state !== 'new' && row.state !== 'sent' && row.state !== 'taken-back';
}

/** A record as this device knew it, and the heads that the server has of it now. */
type Lost = { row: RecordRow; now: RecordChange | null };

async function readLost(device: Device, parts: Parts, presented: PresentedBySpace) {
  return device.replica.read(async (replica) => {
    const spaces = new Set<SpaceId>();
    const old: Lost[] = [];
    for (const [space, part] of Object.entries(parts)) {
      const known = await asPresented(replica, space, presented);
      if (known === null) continue;
      const row = part.reset === undefined ? known : asListed(known, part.reset);
      const whole = whyOf(row, part) === 'lineage' ? await replica.recordsOf(space) : [];
      if (part.reset?.why === 'lineage' && row.resetFrom === null) spaces.add(space);
      for (const lost of whole.filter((held) => isMissing(held, row, part))) {
        old.push({ row: lost, now: null });
      }
      const compared = await comparedIn(replica, space);
      for (const change of part.changes.filter(isRecord)) {
        if (!compared.has(change.record)) continue;
        const lost = await replica.record(space, change.record);
        if (lost !== undefined) old.push({ row: lost, now: change });
      }
    }
    return { spaces, old };
  });
}

/** Asked for after a lost history; in one reading, since a first fetch brings thousands of records. */
async function comparedIn(replica: ReplicaTables, space: SpaceId): Promise<Set<string>> {
  const needs = await replica.needsOf(space);
  return new Set(needs.filter(({ why }) => why === 'lineage').map(({ record }) => record));
}

function whyOf(row: SpaceRow, part: SpaceAnswer) {
  if (part.reset === undefined) return null;
  return row.resetFrom === null ? part.reset.why : (row.resetWhy ?? part.reset.why);
}

function isMissing(known: RecordRow, row: SpaceRow, part: SpaceAnswer): boolean {
  if (known.server === null || known.kind === 'roster' || part.reset === undefined) return false;
  const range = rangeOf(row.resetFrom, part.reset);
  return range.includes(known.record) && !isListed(part.reset, known.record);
}

function isRecord(change: Change): change is RecordChange {
  return 'heads' in change;
}

function draftsFor(lost: Lost, rows: readonly JournalRow[], device: Device): Draft[] {
  const { row, now } = lost;
  const heads = row.server === null ? [] : open(row.server.heads);
  const me = device.person.id;
  if (now !== null) return ownHeads(row, heads, now.heads, me);
  if (row.author !== me && ownerOf(row) !== me) return witness(row, heads, device);
  const own = rows.filter((made) => made.space === row.space && made.record === row.record);
  const isMadeAgain = own.some((made) => isCreating(open(made.draft)));
  if (isMadeAgain) return ownHeads(row, heads, headsIn(own), me);
  return row.deleted ? [] : madeAgain(row, heads, device);
}

function isCreating(draft: Draft): boolean {
  return draft.op === 'put' && draft.creates;
}

type Known = Pick<Head, 'id' | 'codec' | 'content'>;

function headsIn(rows: readonly JournalRow[]): Known[] {
  return rows.flatMap((row) => {
    const draft = open(row.draft);
    return draft.op === 'put' ? [{ id: draft.id, codec: draft.codec, content: draft.content }] : [];
  });
}

/** Own heads that no other one covers, under their old ids. */
function ownHeads(
  row: RecordRow,
  heads: readonly Head[],
  known: readonly Known[],
  me: PersonId,
): Draft[] {
  const { space, record, kind } = row;
  return heads
    .filter((head) => head.by === me && !known.some((other) => headCovers(other, head)))
    .map(
      (head): PutDraft => ({
        id: head.id,
        space,
        record,
        op: 'put',
        creates: false,
        kind,
        codec: head.codec,
        ...(head.keyId === undefined ? {} : { keyId: head.keyId }),
        supersedes: known.filter((other) => headCovers(head, other)).map((other) => other.id),
        content: head.content,
        ...blobsNamedIn(head),
      }),
    );
}

function witness(row: RecordRow, heads: readonly Head[], device: Device): Draft[] {
  if (row.deleted || heads.length === 0) return [];
  const { space, record, kind } = row;
  const author = ownerOf(row);
  const id = uuidV7(device.now(), device.random);
  return [{ id, space, record, op: 'witness', author, kind, heads: [...heads] }];
}

function madeAgain(row: RecordRow, heads: readonly Head[], device: Device): Draft[] {
  const documents = heads.flatMap((head) => {
    const document = head.codec === 1 ? parseContent(head.content) : 'unreadable';
    return document === 'unreadable' ? [] : [document];
  });
  const [first, ...others] = heads;
  if (first === undefined) return [];
  // What this app cannot read it cannot merge: one such head goes back as it is.
  const isWhole = documents.length === heads.length;
  const codec = isWhole ? 1 : first.codec;
  const content = isWhole ? serializeContent(mergeAll(documents)) : first.content;
  return [
    {
      id: uuidV7(device.now(), device.random),
      space: row.space,
      record: row.record,
      op: 'put',
      creates: true,
      kind: row.kind,
      about: row.about,
      editors: [...row.editors],
      audience: row.audience.map((grant) => ({ ...grant })),
      codec,
      supersedes: isWhole || others.length === 0 ? heads.map((head) => head.id) : [first.id],
      content,
      ...blobsNamedIn({ codec, content }),
    },
  ];
}
