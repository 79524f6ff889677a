import type { SpaceId } from '#domain/membership.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { text } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';
import { Notice } from '#ui/notice.tsx';

/** What the pupil gave this reader along at a step stands below as what they shared; until when, here. */
export function GivenAlong({ space, name }: { space: SpaceId; name: string }) {
  const t = useText('staff');
  const dates = useDates();
  const handovers = useRecords({ space, kinds: ['handover'] }) ?? [];
  return handovers.map((handover) => (
    <Notice key={handover.record}>
      {t('person.givenAlong', { name, day: dates.text({ day: text(handover, 'until') }, 'long') })}
    </Notice>
  ));
}
