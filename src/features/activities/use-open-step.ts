import { first, type RecordView } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';

/** The step this person is taking now: planned, and not looked back at yet. */
export function useOpenStep(space: string): RecordView | null | undefined {
  const steps = useRecords({ space, kinds: ['step'], limit: 20 });
  if (steps === undefined) return undefined;
  return steps.find(isOpen) ?? null;
}

function isOpen(step: RecordView): boolean {
  return first(step, 'kept') !== undefined && first(step, 'lookBack') === undefined;
}
