/** What is in this person's own stores now, read with the words of the app. */
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import type { RecordView } from '#storage/record-view.ts';
import { readRecords } from '#storage/records.ts';

export async function stored(person: string, kind: string): Promise<RecordView[]> {
  const journal = openJournal(person);
  const replica = openReplica(person);
  try {
    return await readRecords({ journal, replica, person: { id: person } }, { kinds: [kind] });
  } finally {
    journal.database.close();
    replica.database.close();
  }
}
