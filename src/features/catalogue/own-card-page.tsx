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
import { CardEditor } from './card-editor.tsx';

/** Making or changing a card of one's own; its id is in the address before the first word. */
export function OwnCardPage() {
  const { record } = useParams();
  const [fresh] = useState(newRecordId);
  const t = useText('all-cards');
  const space = useSchoolSpace();
  if (record === undefined) return <Navigate to={paths.ownCard(fresh)} replace />;
  if (space === undefined) return <Loading />;
  return (
    <Page title={t('edit.title')} back={paths.allCards} isWide>
      {space === null ? (
        <Notice>{t('own.notHere')}</Notice>
      ) : (
        <Known key={record} space={space} record={record} />
      )}
    </Page>
  );
}

function Known({ space, record }: { space: string; record: string }) {
  const t = useText('all-cards');
  const view = useRecord(space, record);
  if (view === undefined) return <Loading />;
  if (view?.deleted === true) return <Notice>{t('edit.gone')}</Notice>;
  if (view !== null && !view.mine) return <Notice>{t('edit.notYours')}</Notice>;
  return <CardEditor space={space} record={record} view={view} />;
}
