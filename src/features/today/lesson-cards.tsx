import { cards as ofApp } from '#domain/catalogue/cards.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { LessonView } from '#storage/use-lessons.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import styles from './today.module.css';

/** While a lesson runs it is the first thing: what the whole class does now, and the way there. */
export function LessonCards({ lessons }: { lessons: readonly LessonView[] }) {
  const t = useText('today');
  const cards = useText('cards');
  const dates = useDates();
  const titleOf = ({ id, title }: { id: string; title: string | null }) =>
    ofApp.some((card) => card.id === id) ? cards(`${id}.title`) : (title ?? '');
  return lessons.map(({ lesson, view }) => (
    <div key={view.record} className={styles.poster} data-lesson>
      <div className={styles.now}>
        <span className={styles.picture}>
          <ActivityPicture activity={lesson.cards[0]?.id ?? 'free'} />
        </span>
        <div className={styles.words}>
          <p className={styles.small}>
            {t('lesson.until', { time: dates.text({ instant: lesson.until }, 'time') })}
          </p>
          <h2>{t('lesson.title', { cards: dates.list(lesson.cards.map(titleOf)) })}</h2>
        </div>
      </div>
      <LinkButton to={paths.lesson(view.space, view.record)} kind="primary" isWide>
        {t('lesson.go')}
      </LinkButton>
    </div>
  ));
}
