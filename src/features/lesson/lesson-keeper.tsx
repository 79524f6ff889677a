import { useEffect } from 'react';
import { type LessonStage, stageIn } from '#domain/lesson.ts';
import { useRunningLessons } from '#storage/use-lessons.ts';
import { useActiveProfile, useProfile } from '#storage/use-profile.tsx';
import { EndOnShared } from './end-on-shared.tsx';
import { LockDevice } from './lock-device.tsx';
import { markLesson } from './mark.ts';
import { useMade } from './use-made.ts';

/**
 * Says by itself that a pupil began and is done, whichever way they came to the cards, and only
 * while the lesson runs. What they do with the same cards tonight is nobody's business.
 */
export function LessonKeeper() {
  const running = useRunningLessons();
  const isShared = useActiveProfile()?.shared === true;
  return (
    <>
      {running !== undefined && running.length > 0 && <Marks />}
      {isShared && <EndOnShared />}
    </>
  );
}

function Marks() {
  const running = useRunningLessons();
  const made = useMade();
  if (made === undefined) return null;
  return running?.map(({ lesson, view }) => (
    <Mark key={view.record} space={view.space} record={view.record} stage={stageIn(lesson, made)} />
  ));
}

function Mark({ space, record, stage }: { space: string; record: string; stage: LessonStage }) {
  const profile = useProfile();
  useEffect(() => {
    // What cannot be kept now is told by the page itself; the next change says it again.
    markLesson(profile, { space, record }, stage).catch(() => undefined);
  }, [profile, space, record, stage]);
  return null;
}

/** Where a card ends, on a device of the class: the next one waits for it while the lesson runs. */
export function LockHere() {
  const running = useRunningLessons() ?? [];
  const isShared = useActiveProfile()?.shared === true;
  return isShared && running.length > 0 ? <LockDevice /> : null;
}
