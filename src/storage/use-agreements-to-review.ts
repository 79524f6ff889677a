import { isToReview } from '#domain/agreement-review.ts';
import { dayOf } from '#domain/calendar.ts';
import type { RecordView } from './record-view.ts';
import { useProfile } from './use-profile.tsx';
import { useRecords } from './use-records.ts';

/** The cards at whose tables this person sits, and which wait for a look back today. */
export function useAgreementsToReview(): RecordView[] {
  const today = dayOf(useProfile().now());
  const cards = useRecords({ kinds: ['agreement'] }) ?? [];
  return cards.filter((view) => isToReview(view.fields, today));
}
