import { useParams, useSearchParams } from 'react-router';
import { mayReadVersions } from '#domain/access.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { useHistory } from '#sync/history.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { HistoryList } from './history-list.tsx';
import { HistoryVersion } from './history-version.tsx';
import { homeOf } from './home-of.ts';

/** What stood here before, for who wrote it and who edits it: every version, and the way back. */
export function HistoryPage() {
  const { space = '', record = '' } = useParams();
  const t = useText('history');
  const profile = useProfile();
  const view = useRecord(space, record);
  const about = useRecord(space, view?.about ?? '');
  const roster = useRoster(space);
  if (view === undefined || about === undefined || roster === undefined) {
    return (
      <Page title={t('title')} back={paths.home}>
        <Loading />
      </Page>
    );
  }
  const me = { person: profile.person.id, role: profile.person.role };
  if (view === null || view.deleted || !mayReadVersions(me, view, about, profile.now())) {
    return (
      <Page title={t('gone')} back={paths.home}>
        <LinkButton to={paths.home}>{t('goneBack')}</LinkButton>
      </Page>
    );
  }
  return <History key={record} view={view} roster={roster} />;
}

function History({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('history');
  const { role } = useProfile().person;
  const history = useHistory(view.space, view.record);
  const [search] = useSearchParams();
  const chosen = search.get('versie');
  if (history.versions === undefined) {
    return (
      <Page title={t('title')} back={homeOf(view, role)}>
        <Loading />
      </Page>
    );
  }
  const versions = history.versions;
  const version = versions.find(({ id }) => id === chosen);
  if (version !== undefined) {
    return (
      <HistoryVersion
        key={chosen}
        view={view}
        version={version}
        versions={versions}
        roster={roster}
      />
    );
  }
  return (
    <Page title={t('title')} back={homeOf(view, role)}>
      <HistoryList view={view} versions={versions} history={history} roster={roster} />
    </Page>
  );
}
