import { useText } from '#i18n/use-text.ts';
import { useRecords, useRoster } from '#storage/use-records.ts';
import { useSchoolSpace } from '#storage/use-school-space.ts';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { ProcedureEditor } from './procedure-editor.tsx';

/** Where who guides or runs the school says what happens when a child tells something serious. */
export function GuideProcedurePage() {
  const t = useText('guide');
  const space = useSchoolSpace();
  const roster = useRoster(space ?? '');
  const views = useRecords({ kinds: ['procedure'] });
  if (space === undefined || roster === undefined || views === undefined) return <Loading />;
  return (
    <Page title={t('procedure.title')} back={paths.guideSerious}>
      {space === null || roster === null ? (
        <Notice>{t('practices.notHere')}</Notice>
      ) : (
        <ProcedureEditor space={space} roster={roster} views={views} />
      )}
    </Page>
  );
}
