import type { Lesson, LessonCard } from '#domain/lesson.ts';
import type { Roster } from '#domain/roster.ts';
import { first, text } from '#storage/record-view.ts';
import { readRecords } from '#storage/records.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';

export type SharedHere = { space: string; record: string; name: string; card: LessonCard };

const latest = 10;

/** What pupils of this class shared with this teacher out of the lesson, in the order of the list. */
export function useSharedHere(lesson: Lesson, roster: Roster | null): SharedHere[] | undefined {
  const profile = useProfile();
  return useLive(async () => {
    const pupils = (roster?.people ?? []).filter(({ role }) => role === 'pupil');
    const found = await Promise.all(
      pupils.map(async ({ id, name, portfolio: space = '' }) => {
        const views = await readRecords(profile, { space, kinds: ['entry'], limit: latest });
        return views.flatMap((view) => {
          const kept = first(view, 'kept');
          const card = lesson.cards.find((one) => one.id === text(view, 'activity'));
          if (view.author !== id || card === undefined) return [];
          if (typeof kept !== 'number' || kept < lesson.began) return [];
          return [{ space, record: view.record, name, card }];
        });
      }),
    );
    return found.flat();
  }, [profile, lesson, roster]);
}
