import { useLocation, useParams } from 'react-router';
import type { PersonId } from '#domain/person.ts';
import { useText } from '#i18n/use-text.ts';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { SharingForm } from './sharing-form.tsx';

/**
 * What the page that leads here may say: the record was just kept, with whom it asks help, and the
 * question to go back to.
 */
type Arrival = { fresh?: boolean; suggest?: PersonId | null; from?: string };

/** Who may read one record: names to tick, nothing ticked by itself, nothing given by surprise. */
export function SharingPage() {
  const { space = '', record = '' } = useParams();
  const arrival = (useLocation().state ?? {}) as Arrival;
  const t = useText('sharing');
  const view = useRecord(space, record);
  const roster = useRoster(space);
  const isFresh = arrival.fresh === true;
  const title = isFresh ? t('freshTitle') : t('title');
  if (view === undefined || roster === undefined) {
    return (
      <Page title={title} isTask={isFresh}>
        {/* Who comes here fresh was kept before: that is said at once, before anything is read. */}
        {isFresh && <StateLine state="device" />}
        <Loading />
      </Page>
    );
  }
  if (view === null || view.deleted) {
    return (
      <Page title={title} actions={<LinkButton to={paths.home}>{t('toHome')}</LinkButton>}>
        <Notice>{t('gone')}</Notice>
      </Page>
    );
  }
  return (
    <SharingForm
      key={record}
      view={view}
      members={roster?.people ?? []}
      isFresh={isFresh}
      suggested={arrival.suggest ?? null}
      from={arrival.from}
    />
  );
}
