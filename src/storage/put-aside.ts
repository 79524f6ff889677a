import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { type AsideNote, asideNotes } from './aside.ts';
import { saveRecord, type Writer } from './write.ts';

type Named = { space: SpaceId; record: RecordId };

export async function putAside(writer: Writer, { space, record }: Named): Promise<void> {
  const [known] = await notesAbout(writer, record);
  const edits = { of: record, away: true };
  await saveRecord(writer, { space, record: known?.record, kind: 'aside', edits });
}

/** Two devices can both have put it aside: it is taken back from all of them. */
export async function takeBack(writer: Writer, { record }: Named): Promise<void> {
  for (const note of await notesAbout(writer, record)) {
    const { space } = note;
    await saveRecord(writer, { space, record: note.record, kind: 'aside', edits: { away: false } });
  }
}

async function notesAbout(writer: Writer, record: RecordId): Promise<AsideNote[]> {
  return (await asideNotes(writer)).filter(({ of }) => of === record);
}
