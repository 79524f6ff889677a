/** The tray: words that could not be applied. They are shown, never dropped. */
import { useLiveQuery } from 'dexie-react-hooks';
import * as v from 'valibot';
import type { Plain } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import type { Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { MutationId, RecordId } from '#domain/record.ts';
import type { HeldRow } from '#protocol/sync.ts';
import type { DeviceStore, JournalRow, ShownHead } from '#storage/device-store.ts';
import { readHeads } from '#storage/record-content.ts';
import { open } from '#storage/seal.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { saveRecord, type Writer } from '#storage/write.ts';

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
};

export function useHeld(): HeldView[] | undefined {
  const profile = useProfile();
  return useLiveQuery(() => readHeld(profile), [profile]);
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
 * it is kept, and leaves the tray.
 */
export async function takeBack(profile: Writer, id: MutationId): Promise<RecordId | null> {
  const found = await contentOf(profile, id);
  if (found === null) return null;
  const edits = Object.fromEntries(
    Object.entries(found.fields).map(([name, values]) => [name, together(values)]),
  );
  const hasWords = Object.keys(edits).length > 0;
  const kind = found.kind === 'step' || found.kind === 'home-entry' ? found.kind : 'entry';
  const record = hasWords
    ? await saveRecord(profile, { space: found.space, kind, audience: [], edits })
    : null;
  await leaveTray(profile, id);
  return record;
}

async function leaveTray(store: DeviceStore, id: MutationId): Promise<void> {
  await store.journal.write(async (journal) => {
    const row = (await journal.inState(['held'])).find((held) => held.id === id);
    if (row !== undefined) await journal.put([{ ...row, state: 'taken-back' }]);
  });
  await store.replica.write((replica) => replica.removeHeld(id));
}

type Found = { space: SpaceId; kind: string; fields: Record<string, Plain[]> };

async function contentOf(store: DeviceStore, id: MutationId): Promise<Found | null> {
  const rows = await store.journal.read((journal) => journal.inState(['held']));
  const own = rows.find((row) => row.id === id);
  if (own !== undefined) {
    return {
      space: own.space,
      kind: kindOf(open(own.draft)),
      fields: fieldsOf(headsIn(open(own.draft))),
    };
  }
  const kept = await store.replica.read((replica) => replica.held());
  const row = kept.find((held) => held.id === id);
  if (row === undefined) return null;
  return { space: row.space, kind: kindOf(row.body), fields: fieldsOf(headsIn(row.body)) };
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
  };
}

function serverView(row: HeldRow): HeldView {
  const { id, space, record, reason } = row;
  const heads = headsIn(row.body);
  const at = Math.max(0, ...heads.map((head) => head.received));
  return { id, space, record, reason, kind: kindOf(row.body), text: textOf(fieldsOf(heads)), at };
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
