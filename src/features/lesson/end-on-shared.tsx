import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { secondMs } from '#domain/instant.ts';
import { isRunning } from '#domain/lesson.ts';
import { useText } from '#i18n/use-text.ts';
import { useLessons, useNow } from '#storage/use-lessons.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { paths } from '#ui/paths.ts';
import { forgetHere } from './forget-here.ts';
import { lessonHere, noteLessonHere } from './lesson-here.ts';

const timeToReadMs = 20 * secondMs;

/** The lesson that this device was taken for is over: it forgets who used it in it. */
export function EndOnShared() {
  const person = useProfile().person.id;
  const lessons = useLessons();
  const now = useNow(lessons?.map(({ lesson }) => lesson.until));
  const running = lessons?.find(({ lesson }) => isRunning(lesson, now))?.view.record;
  useEffect(() => {
    if (running !== undefined) noteLessonHere(person, running);
  }, [person, running]);
  const noted = lessonHere(person);
  const isOver =
    lessons !== undefined &&
    running === undefined &&
    lessons.some(({ view }) => view.record === noted);
  return isOver ? <Goodbye /> : null;
}

function Goodbye() {
  const t = useText('lesson');
  const profile = useProfile();
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLeaving(true), timeToReadMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isLeaving) return;
    const leave = async () => {
      await forgetHere(profile);
      await navigate(paths.profiles, { replace: true });
    };
    leave().catch(reportError);
  }, [isLeaving, profile, navigate]);
  return (
    <Dialog
      isOpen
      title={t('lock.over')}
      onClose={() => setLeaving(true)}
      actions={
        <Button
          kind="primary"
          icon="lock-simple"
          isDisabled={isLeaving}
          onPress={() => setLeaving(true)}
        >
          {isLeaving ? t('lock.busy') : t('lock.go')}
        </Button>
      }
    >
      <p>{t('lock.overWhat')}</p>
    </Dialog>
  );
}
