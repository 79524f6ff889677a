/** The tray: words that could not be applied. They are shown, never dropped. */
import * as v from 'valibot';
import type { Plain } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import type { Instant } from '#domain/instant.ts';
import { kindRule } from '#domain/kind-rule.ts';
import { blobRefsOf } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { Role } from '#domain/person.ts';
import type { MutationId, RecordId } from '#domain/record.ts';
import type { HeldRow } from '#protocol/sync.ts';
import type { DeviceStore, Draft, JournalRow, ShownHead } from '#storage/device-store.ts';
import { uuidV4 } from '#storage/ids.ts';
import { announceWork } from '#storage/kept-work.ts';
import { readHeads } from '#storage/record-content.ts';
import { open } from '#storage/seal.ts';
import { StorageProblem } from '#storage/storage-problem.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { saveRecord, toRow, type Writer } from '#storage/write.ts';

export type HeldView = {
  id: MutationId;
  space: SpaceId;
  record: RecordId;
  /** A translation key. */
  reason: string;
  kind: string;
  /** The words themselves; empty for a change that had none. */
  text: string;
  at: Instant;
  /** What was meant, where it was no words: `delete`, `audience`, `restore`. */
  op: string;
  /** This device can ask the school to decide it once more. */
  mayAsk: boolean;
};

export function useHeld(): HeldView[] | undefined {
  const profile = useProfile();
  return useLive(() => readHeld(profile), [profile]);
}

export async function readHeld(store: DeviceStore): Promise<HeldView[]> {
  const rows = await store.journal.read((journal) => journal.inState(['held', 'taken-back']));
  const own = rows.filter((row) => row.state === 'held').map(journalView);
  const named = new Set(rows.map((row) => row.id));
  const kept = await store.replica.read((replica) => replica.held());
  const others = kept.filter((row) => !named.has(row.id)).map(serverView);
  return [...own, ...others].sort((a, b) => b.at - a.at);
}

/**
 * The words go on in a new record of one's own, read by nobody else. What was held stays where
 * it is kept, and leaves the tray. Without a place for the words they stay in the tray.
 */
export async function takeBack(profile: Writer, id: MutationId): Promise<RecordId | null> {
  const found = await contentOf(profile, id);
  if (found === null) return null;
  const edits = Object.fromEntries(
    Object.entries(found.fields).map(([name, values]) => [name, together(values)]),
  );
  const hasWords = Object.keys(edits).length > 0;
  const record = hasWords ? await saveAgain(profile, found, edits) : null;
  await leaveTray(profile, found, id);
  if (blobRefsOf(edits).length > 0) {
    const { dropUnnamed } = await import('./settle-media.ts');
    await dropUnnamed(profile, [found.space, found.record]);
  }
  return record;
}

async function saveAgain(
  profile: Writer,
  { space, record, kind }: Found,
  edits: Record<string, Plain>,
): Promise<RecordId> {
  const home = await profile.replica.read((replica) => replica.space(space));
  const own = [kind, 'entry', 'home-entry', 'note'].find((word) =>
    isOwn(word, profile.person.role),
  );
  if (home === undefined || home.hidden !== null || own === undefined) {
    throw new StorageProblem('failed');
  }
  const again = uuidV4(profile.random);
  if (blobRefsOf(edits).length > 0) {
    // Pictures belong to one record: they are with the new one before it names them.
    const { copyFiles } = await import('#storage/media-store.ts');
    await copyFiles(profile.person.id, [space, record], [space, again], profile.now());
  }
  return saveRecord(profile, { space, record: again, kind: own, audience: [], edits });
}

/** A deletion that met new words: never decided again, its maker looks and decides anew. */
const shownOnce = 'changed';

/**
 * The school decides held things again by itself when rights change; this asks for it now, also
 * for what time does not change. The row is the same one: asked twice, it is kept once.
 */
export async function askAgain(profile: Writer, id: MutationId): Promise<void> {
  await profile.journal.write(async (journal) => {
    const row = (await journal.inState(['held'])).find((held) => held.id === id);
    if (row === undefined || row.reason === shownOnce) return;
    await journal.put([{ ...row, state: 'sent', notBefore: 0 }]);
  });
  announceWork('kept');
}

/** Kinds that someone in this role can make for themselves alone. */
function isOwn(kind: string, role: Role): boolean {
  if (!['entry', 'step', 'home-entry', 'note'].includes(kind)) return false;
  return kindRule(kind)?.makers.includes(role) === true;
}

/** Remembered in the journal, so that the server's list of held rows does not bring it back. */
async function leaveTray(profile: Writer, found: Found, id: MutationId): Promise<void> {
  const { space, record } = found;
  await profile.journal.write(async (journal) => {
    const row = (await journal.inState(['held'])).find((held) => held.id === id);
    if (row !== undefined) return journal.put([{ ...row, state: 'taken-back' }]);
    const author = profile.person.id;
    const draft: Draft = { id, space, record, op: 'witness', author, heads: [] };
    await journal.add({ ...toRow(profile, draft, false), state: 'taken-back' });
  });
  await profile.replica.write((replica) => replica.removeHeld(id));
}

type Found = { space: SpaceId; record: RecordId; kind: string; fields: Record<string, Plain[]> };

async function contentOf(store: DeviceStore, id: MutationId): Promise<Found | null> {
  const rows = await store.journal.read((journal) => journal.inState(['held']));
  const own = rows.find((row) => row.id === id);
  if (own !== undefined) return foundIn(own, open(own.draft));
  const kept = await store.replica.read((replica) => replica.held());
  const row = kept.find((held) => held.id === id);
  // Of a long list only the names come: without its words there is nothing to take back yet.
  return row === undefined || row.body === null ? null : foundIn(row, row.body);
}

function foundIn({ space, record }: Pick<HeldRow, 'space' | 'record'>, body: unknown): Found {
  return { space, record, kind: kindOf(body), fields: fieldsOf(headsIn(body)) };
}

function journalView(row: JournalRow): HeldView {
  const draft = open(row.draft);
  const { id, space, record, reason, madeAt } = row;
  const text = textOf(fieldsOf(headsIn(draft)));
  return {
    id,
    space,
    record,
    reason: reason ?? 'malformed',
    kind: kindOf(draft),
    text,
    at: madeAt,
    op: row.op,
    mayAsk: reason !== shownOnce,
  };
}

function serverView(row: HeldRow): HeldView {
  const { id, space, record, reason, op } = row;
  const heads = headsIn(row.body);
  const at = Math.max(0, ...heads.map((head) => head.received));
  const text = textOf(fieldsOf(heads));
  return { id, space, record, reason, kind: kindOf(row.body), text, at, op, mayAsk: false };
}

const contentIn = v.object({ content: v.string(), codec: v.number() });
const headsOf = v.object({
  heads: v.array(v.object({ content: v.string(), codec: v.number(), received: v.number() })),
});
const kindIn = v.object({ kind: v.string() });

function headsIn(body: unknown): (ShownHead & { received: Instant })[] {
  const put = v.safeParse(contentIn, body);
  if (put.success) return [{ id: 'held', by: '', ...put.output, received: 0 }];
  const witness = v.safeParse(headsOf, body);
  if (!witness.success) return [];
  return witness.output.heads.map((head, index) => ({ id: String(index), by: '', ...head }));
}

function kindOf(body: unknown): string {
  const kind = v.safeParse(kindIn, body);
  return kind.success ? kind.output.kind : '';
}

function fieldsOf(heads: readonly ShownHead[]): Record<string, Plain[]> {
  return fieldValues(readHeads(heads).document);
}

const shownFields = ['title', 'text', 'question', 'lookBackText'];

function textOf(fields: Record<string, Plain[]>): string {
  return Object.entries(fields)
    .filter(([name]) => shownFields.includes(name) || name.startsWith('answer.'))
    .flatMap(([, values]) => values)
    .filter((value): value is string => typeof value === 'string')
    .join('\n');
}

/** Both of two texts, one after the other; of anything else the first. */
function together(values: readonly Plain[]): Plain {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? texts.join('\n\n') : (values[0] ?? null);
}
