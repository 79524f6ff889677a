import type { RecordView } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';

const none: readonly RecordView[] = [];

/** What this school adjusted, as far as it has reached this device; the rest comes with the app. */
export function useTemplates(): readonly RecordView[] {
  return useRecords({ kinds: ['moment'] }) ?? none;
}
