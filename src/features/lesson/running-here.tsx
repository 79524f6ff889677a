import type { SpaceId } from '#domain/membership.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useRunningLessons } from '#storage/use-lessons.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { useCardTitle } from './use-card-title.ts';

/** A colleague may have started already: leading along comes before a second lesson. */
export function RunningHere({ space }: { space: SpaceId }) {
  const t = useText('leading');
  const dates = useDates();
  const titleOf = useCardTitle();
  const running = useRunningLessons(space) ?? [];
  return running.map(({ lesson, view }) => (
    <Notice key={view.record}>
      <p>
        {t('new.running', {
          cards: dates.list(lesson.cards.map(titleOf)),
          time: dates.text({ instant: lesson.until }, 'time'),
        })}
      </p>
      <div>
        <LinkButton to={paths.lesson(space, view.record)} kind="primary" icon="users">
          {t(view.mine ? 'new.goOn' : 'new.join')}
        </LinkButton>
      </div>
    </Notice>
  ));
}
