/** The lessons of a person's classes, newest first: for who leads them and for who does them. */
import { useEffect, useState } from 'react';
import type { Instant } from '#domain/instant.ts';
import { isRunning, type Lesson, lessonOf } from '#domain/lesson.ts';
import type { SpaceId } from '#domain/membership.ts';
import { first, type RecordView } from './record-view.ts';
import { type Reading, readRecords, readSpaces } from './records.ts';
import { useLive } from './use-live.ts';
import { useProfile } from './use-profile.tsx';

export type LessonView = { lesson: Lesson; view: RecordView };

/** A year of lessons of one class stays far below this. */
const read = 400;

async function readLessons(reading: Reading, space?: SpaceId): Promise<LessonView[]> {
  const classes = await readSpaces(reading, 'class');
  const open = classes.filter((one) => !one.hidden && (space ?? one.space) === one.space);
  const found = await Promise.all(
    open.map((one) => readRecords(reading, { space: one.space, kinds: ['lesson'], limit: read })),
  );
  return lessonsIn(found.flat());
}

export function lessonsIn(views: readonly RecordView[]): LessonView[] {
  return views
    .flatMap((view) => {
      const lesson = lessonOf((field) => first(view, field));
      return lesson === null ? [] : [{ lesson, view }];
    })
    .sort((one, other) => other.lesson.began - one.lesson.began);
}

/** Of one class, or of all classes of this person. */
export function useLessons(space?: SpaceId): LessonView[] | undefined {
  const profile = useProfile();
  return useLive(() => readLessons(profile, space), [profile, space]);
}

/** Those that run now. When the time of one has come, it is gone from here by itself. */
export function useRunningLessons(space?: SpaceId): LessonView[] | undefined {
  const lessons = useLessons(space);
  const now = useNow(lessons?.map(({ lesson }) => lesson.until));
  return lessons?.filter(({ lesson }) => isRunning(lesson, now));
}

/** The time now, told again as soon as one of these moments has come. */
export function useNow(moments: readonly Instant[] = []): Instant {
  const profile = useProfile();
  const [, tell] = useState(0);
  const now = profile.now();
  const next = Math.min(...moments.filter((moment) => moment > now));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(() => tell((count) => count + 1), next - profile.now() + 50);
    return () => clearTimeout(timer);
  }, [next, profile]);
  return now;
}
