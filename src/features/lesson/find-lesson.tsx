import { useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import { secondMs } from '#domain/instant.ts';
import { isRunning } from '#domain/lesson.ts';
import { lessonCode } from '#domain/lesson-code.ts';
import { useText } from '#i18n/use-text.ts';
import { useLessons, useNow } from '#storage/use-lessons.ts';
import { syncNow } from '#sync/sync-now.ts';
import { useFirstFetch } from '#sync/use-first-fetch.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import styles from './lesson.module.css';

/**
 * Looks among the lessons of one's own classes: of another class nobody learns even that it has
 * one. A lesson that began a moment ago may still be on its way here.
 */
export function FindLesson({ code }: { code: string }) {
  const t = useText('lesson');
  const lessons = useLessons();
  const now = useNow();
  const isLooking = useLooking();
  const { online, problem } = useSyncState();
  const ofCode = lessons?.filter(({ view }) => lessonCode(view.record) === code) ?? [];
  const running = ofCode.find(({ lesson }) => isRunning(lesson, now));
  if (running !== undefined) {
    const { space, record } = running.view;
    return <Navigate to={paths.lesson(space, record)} replace />;
  }
  if (lessons === undefined || (isLooking && ofCode.length === 0)) {
    return (
      <div className={styles.form}>
        <p role="status">{t('join.looking')}</p>
        <Loading />
      </div>
    );
  }
  const unknown = !online || problem === 'offline' ? 'offline' : 'notFound';
  const answer = ofCode.length > 0 ? 'over' : unknown;
  return (
    <div className={styles.form}>
      <Notice>{t(`join.${answer}`)}</Notice>
      <LinkButton to={paths.joinLesson} icon="keyboard" isWide>
        {t('join.other')}
      </LinkButton>
      <LinkButton to={paths.home} icon="house" isWide>
        {t('nothing.home')}
      </LinkButton>
    </div>
  );
}

const lookingMs = 4 * secondMs;

/** Asks the school once, and gives its answer a moment. */
function useLooking(): boolean {
  const first = useFirstFetch();
  const [isNew, setNew] = useState(true);
  useEffect(() => {
    syncNow();
    const timer = setTimeout(() => setNew(false), lookingMs);
    return () => clearTimeout(timer);
  }, []);
  return isNew || first === 'under-way';
}
