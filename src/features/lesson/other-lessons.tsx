import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { LessonView } from '#storage/use-lessons.ts';
import { CardLink } from '#ui/card-link.tsx';
import { paths } from '#ui/paths.ts';
import { useCardTitle } from './use-card-title.ts';

/** Two lessons at once happen: both are here, the newest first. */
export function OtherLessons({ lessons }: { lessons: readonly LessonView[] }) {
  const t = useText('lesson');
  const dates = useDates();
  const titleOf = useCardTitle();
  return lessons.map(({ lesson, view }) => (
    <CardLink
      key={view.record}
      to={paths.lesson(view.space, view.record)}
      title={t('do.another')}
      text={dates.list(lesson.cards.map(titleOf))}
    />
  ));
}
