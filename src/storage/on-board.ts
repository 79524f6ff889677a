/** What a class saw on the board of its lesson. A pupil's phone has no need of this. */
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { RecordView } from './record-view.ts';
import { boardField, seenBy } from './seen.ts';
import { useNoted } from './use-reading.ts';
import { saveRecord, type Writer } from './write.ts';

/** Its pupil sees that it was read, and whoever showed it still finds it among what is new. */
export async function markOnBoard(writer: Writer, space: SpaceId, record: RecordId): Promise<void> {
  const read = await writer.replica.read((replica) => seenBy(replica, writer.person.id, space));
  if (read.has(record)) return;
  const edits = { [record]: writer.now(), [boardField(record)]: true };
  await saveRecord(writer, { space, kind: 'seen', edits });
}

export function useShowing(views: readonly RecordView[]): void {
  useNoted(views, markOnBoard);
}
