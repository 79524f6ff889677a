import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { lessonOf } from '#domain/lesson.ts';
import { loadTexts } from '#i18n/texts.ts';
import { first } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord } from '#storage/use-records.ts';
import { Loading } from '#ui/loading.tsx';
import { DoLesson } from './do-lesson.tsx';
import { NothingHere } from './nothing-here.tsx';

/** A pupil's phone fetches nothing of the screen that leads. */
const LeadLesson = lazy(async () => {
  const [module] = await Promise.all([
    import('./lead-lesson.tsx'),
    loadTexts(['staff', 'leading', 'review', 'paper']),
  ]);
  return { default: module.LeadLesson };
});

/** One lesson: led by the teachers of the class, done by its pupils. */
export function LessonPage() {
  const { space = '', record = '' } = useParams();
  const { role } = useProfile().person;
  const view = useRecord(space, record);
  if (view === undefined) return <Loading />;
  const lesson = view === null || view.deleted ? null : lessonOf((field) => first(view, field));
  if (view?.kind !== 'lesson' || lesson === null) return <NothingHere />;
  if (role === 'pupil') return <DoLesson key={record} lesson={lesson} view={view} />;
  return (
    <Suspense fallback={<Loading />}>
      <LeadLesson key={record} lesson={lesson} view={view} />
    </Suspense>
  );
}
