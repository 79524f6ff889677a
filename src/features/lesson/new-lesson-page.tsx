import { useParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useLessons } from '#storage/use-lessons.ts';
import { useRoster } from '#storage/use-records.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { NewLessonForm } from './new-lesson-form.tsx';
import { NothingHere } from './nothing-here.tsx';
import { RunningHere } from './running-here.tsx';

/** A teacher starts a lesson for their class. One that runs already is shown first. */
export function NewLessonPage() {
  const { space = '' } = useParams();
  const t = useText('leading');
  const roster = useRoster(space);
  const lessons = useLessons(space);
  if (roster === undefined || lessons === undefined) return <Loading />;
  if (roster === null || roster.space !== 'class') return <NothingHere />;
  return (
    <Page title={t('new.title')} back={paths.class(space)} isWide>
      <RunningHere space={space} />
      <NewLessonForm space={space} roster={roster} before={lessons[0]} />
    </Page>
  );
}
