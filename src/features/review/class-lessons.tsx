import type { SpaceId } from '#domain/membership.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useRunningLessons } from '#storage/use-lessons.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { CardLink } from '#ui/card-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import styles from './review.module.css';

/** What runs in this class now, also when a colleague started it, and a lesson to start. */
export function ClassLessons({ space }: { space: SpaceId }) {
  const t = useText('staff');
  const dates = useDates();
  const { role } = useProfile().person;
  const running = useRunningLessons(space) ?? [];
  if (role !== 'teacher') return null;
  return (
    <div className={styles.section}>
      {running.map(({ lesson, view }) => (
        <CardLink
          key={view.record}
          to={paths.lesson(space, view.record)}
          title={t('class.lesson')}
          text={t(view.mine ? 'class.ownUntil' : 'class.lessonUntil', {
            time: dates.text({ instant: lesson.until }, 'time'),
          })}
          tone="zon"
        />
      ))}
      <div className={styles.links}>
        <LinkButton to={paths.newLesson(space)} icon="chalkboard-teacher">
          {t('class.startLesson')}
        </LinkButton>
        <LinkButton to={paths.paper(space)} icon="pencil-simple">
          {t('class.paper')}
        </LinkButton>
      </div>
    </div>
  );
}
