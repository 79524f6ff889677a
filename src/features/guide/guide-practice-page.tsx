import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { useRecord } from '#storage/use-records.ts';
import { useSchoolSpace } from '#storage/use-school-space.ts';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PracticeEditor } from './practice-editor.tsx';

/** Telling what worked; its id is in the address before the first word. */
export function GuidePracticePage() {
  const { record } = useParams();
  const [fresh] = useState(newRecordId);
  const t = useText('guide');
  const space = useSchoolSpace();
  if (record === undefined) return <Navigate to={paths.practice(fresh)} replace />;
  if (space === undefined) return <Loading />;
  return (
    <Page title={t('practice.title')} back={paths.guide}>
      {space === null ? (
        <Notice>{t('practices.notHere')}</Notice>
      ) : (
        <Known key={record} space={space} record={record} />
      )}
    </Page>
  );
}

function Known({ space, record }: { space: string; record: string }) {
  const t = useText('guide');
  const view = useRecord(space, record);
  if (view === undefined) return <Loading />;
  if (view?.deleted === true) return <Notice>{t('practice.gone')}</Notice>;
  if (view !== null && !view.mine) return <Notice>{t('practice.notYours')}</Notice>;
  return <PracticeEditor space={space} record={record} view={view} />;
}
