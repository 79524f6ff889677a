import { isNotePast } from '#domain/note-keeping.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useNoteKeeping } from '#storage/use-note-keeping.ts';
import { useProfile } from '#storage/use-profile.tsx';

/**
 * Past its day: the school does it away, and a device that did not hear of that shows it no more,
 * not even for a moment: undefined until it is known which day that is.
 */
export function useIsPast(): ((view: RecordView) => boolean) | undefined {
  const { now } = useProfile();
  const keeping = useNoteKeeping();
  if (keeping === undefined) return undefined;
  return (view) => view.kind === 'note' && isNotePast(view.order, keeping, now());
}
