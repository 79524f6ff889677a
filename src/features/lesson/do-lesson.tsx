import { useNavigate } from 'react-router';
import { type CardState, cardStates, isRunning } from '#domain/lesson.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { type LessonView, useNow, useRunningLessons } from '#storage/use-lessons.ts';
import { useActiveProfile, useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './lesson.module.css';
import { LockDevice } from './lock-device.tsx';
import { markLesson } from './mark.ts';
import { OtherLessons } from './other-lessons.tsx';
import { useCardTitle } from './use-card-title.ts';
import { useMade } from './use-made.ts';

/** A pupil's lesson: its cards one after the other, and what others get to know of it. */
export function DoLesson({ lesson, view }: LessonView) {
  const t = useText('lesson');
  const dates = useDates();
  const made = useMade();
  const running = useRunningLessons();
  const isShared = useActiveProfile()?.shared === true;
  const isOn = isRunning(lesson, useNow([lesson.until]));
  if (made === undefined || running === undefined) return <Loading />;
  const states = cardStates(lesson, made);
  const next = states.find(({ state }) => state !== 'kept');
  return (
    <Page
      title={t('title')}
      back={paths.home}
      actions={isOn && next !== undefined && <Begin lesson={lesson} view={view} next={next} />}
    >
      {isOn ? (
        <p>{t('do.intro', { time: dates.text({ instant: lesson.until }, 'time') })}</p>
      ) : (
        <Notice>{t('do.over')}</Notice>
      )}
      <CardRows states={states} />
      {isOn && next === undefined && <Notice tone="good">{t('do.allDone')}</Notice>}
      {isOn && <p className={styles.small}>{t('do.privacy')}</p>}
      {(!isOn || next === undefined) && (
        <LinkButton to={paths.loopbook} icon="book-open-text">
          {t('do.loopbook')}
        </LinkButton>
      )}
      {isShared && <LockDevice />}
      <OtherLessons lessons={running.filter((one) => one.view.record !== view.record)} />
    </Page>
  );
}

function CardRows({ states }: { states: readonly CardState[] }) {
  const t = useText('lesson');
  const titleOf = useCardTitle();
  return (
    <Rows label={t('do.cards')}>
      {states.map(({ card, state }) => (
        <Row
          key={card.id}
          start={
            <span className={styles.picture}>
              <ActivityPicture activity={card.id} />
            </span>
          }
          title={<bdi>{titleOf(card)}</bdi>}
          end={
            state !== 'open' && (
              <Tag
                tone={state === 'kept' ? 'munt' : 'zon'}
                icon={state === 'kept' ? 'check' : 'pencil-simple'}
              >
                {t(`do.${state}`)}
              </Tag>
            )
          }
        />
      ))}
    </Rows>
  );
}

function Begin({ next, ...one }: LessonView & { next: CardState }) {
  const t = useText('lesson');
  const profile = useProfile();
  const navigate = useNavigate();
  const { save, problem } = useSaving();
  const fresh = next.card.id === one.lesson.cards[0]?.id ? 'begin' : 'next';
  const begin = async () => {
    await save(() => markLesson(profile, one.view, 'started'));
    await navigate(paths.activity(next.card.id, next.record ?? undefined));
  };
  return (
    <>
      <StorageNotice problem={problem} />
      <Button kind="primary" icon="arrow-right" isWide onPress={begin}>
        {t(`do.${next.state === 'begun' ? 'goOn' : fresh}`)}
      </Button>
    </>
  );
}
