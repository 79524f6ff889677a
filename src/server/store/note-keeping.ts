import { type NoteKeeping, notesGoneBefore } from '#domain/note-keeping.ts';
import { eraseRecord } from './erase.ts';
import type { Database } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';

const key = 'notes-kept';
const atOnce = 500;

/** Null where the school never said how long it keeps notes: then they stay. */
export async function readNoteKeeping(db: Database): Promise<NoteKeeping | null> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.value) as NoteKeeping);
}

export async function writeNoteKeeping(db: Database, keeping: NoteKeeping): Promise<void> {
  const value = JSON.stringify(keeping);
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((clash) => clash.column('key').doUpdateSet({ value }))
    .execute();
}

/** Notes past their day, and what was said about them: every device is told, no word stays. */
export async function eraseOldNotes(deps: StoreDeps): Promise<void> {
  const keeping = await readNoteKeeping(deps.db);
  const before = keeping === null ? null : notesGoneBefore(deps.now(), keeping);
  if (before === null) return;
  const rows = await deps.db
    .selectFrom('record')
    .select(['space', 'id'])
    .where('kind', '=', 'note')
    .where('received_at', '<', before)
    .limit(atOnce)
    .execute();
  for (const { space, id } of rows) await eraseRecord(deps, { space, record: id });
}
