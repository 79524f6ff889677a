import { useParams } from 'react-router';
import type { Roster } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord, useRecords, useRoster } from '#storage/use-records.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PutAside } from './put-aside.tsx';
import { Report } from './report.tsx';
import { reportTo } from './report-to.ts';

/** Something that hurts: put it aside, or tell somebody at school. Its words are not shown again. */
export function HurtPage() {
  const { space = '', record = '' } = useParams();
  const t = useText('sharing');
  const view = useRecord(space, record);
  const roster = useRoster(space);
  const isParent = useProfile().person.role === 'parent';
  const title = t(isParent ? 'hurt.titleU' : 'hurt.title');
  if (view === undefined || roster === undefined) {
    return (
      <Page title={title}>
        <Loading />
      </Page>
    );
  }
  if (view === null || view.deleted || view.mine) {
    return (
      <Page title={title} actions={<LinkButton to={paths.home}>{t('toHome')}</LinkButton>}>
        <Notice>{t('gone')}</Notice>
      </Page>
    );
  }
  return <Hurt key={record} view={view} roster={roster} title={title} />;
}

type HurtProps = { view: RecordView; roster: Roster | null; title: string };

function Hurt({ view, roster, title }: HurtProps) {
  const t = useText('sharing');
  const loopbook = useText('loopbook');
  const { person } = useProfile();
  const contacts = useRecords({ kinds: ['contact'] });
  const requests = useRecords({ space: view.space, kinds: ['talk-request'] });
  const begun = requests?.find(
    (one) => text(one, 'about') === view.record && first(one, 'kept') === undefined,
  );
  const people = roster?.people ?? [];
  const name = people.find(({ id }) => id === view.author)?.name ?? t('log.former');
  const what = loopbook(`kind.${wordOf(view.kind)}`);
  const shown = view.about ?? view.record;
  const isPupil = person.role === 'pupil';
  const back = isPupil ? paths.entry(view.space, shown) : paths.reading(view.space, shown);
  const to = reportTo(contacts ?? [], people, [view.author, person.id]);
  return (
    <Page title={title} back={back}>
      <p>{t('hurt.from', { what, name })}</p>
      <PutAside view={view} />
      {isPupil && contacts !== undefined && requests !== undefined && (
        <Report view={view} to={to} author={name} begun={begun?.record ?? null} />
      )}
      {!isPupil && <Spoken names={to.map((one) => one.name)} />}
    </Page>
  );
}

/** Only pupils report here: whoever is grown speaks with the school. */
function Spoken({ names }: { names: readonly string[] }) {
  const t = useText('sharing');
  const dates = useDates();
  const isParent = useProfile().person.role === 'parent';
  if (names.length === 0) return null;
  const few = dates.list(names.slice(0, 3));
  return <p>{t(isParent ? 'hurt.report.school' : 'hurt.report.schoolJe', { names: few })}</p>;
}

function wordOf(kind: string) {
  return (['home-entry', 'note', 'reply', 'step'] as const).find((one) => one === kind) ?? 'entry';
}
