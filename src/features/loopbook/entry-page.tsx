import { useParams } from 'react-router';
import { kindsOf } from '#domain/medium.ts';
import { pieceCode } from '#domain/piece-code.ts';
import type { Roster } from '#domain/roster.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useReading } from '#storage/use-reading.ts';
import { useRecord, useRoster, useSeen } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { Columns } from '#ui/columns.tsx';
import { EntryContent } from '#ui/entry-content.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PieceCode } from '#ui/piece-code.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import { EntryActions, nextAddress } from './entry-actions.tsx';
import { EntryReaders } from './entry-readers.tsx';
import { ErasedHere } from './erased-here.tsx';
import styles from './loopbook.module.css';
import { Replies } from './replies.tsx';
import { ThrownAway } from './thrown-away.tsx';
import { TwoVersions } from './two-versions.tsx';
import { usePageTitle } from './use-row-title.ts';

/** One thing in the loopbook: what it says, where it is safe, who reads it, what they answered. */
export function EntryPage() {
  const { space = '', record = '' } = useParams();
  const t = useText('loopbook');
  const view = useRecord(space, record);
  const roster = useRoster(space);
  if (view === undefined || roster === undefined) {
    return (
      <Page title={t('title')} back={paths.loopbook}>
        <Loading />
      </Page>
    );
  }
  if (view === null || (view.deleted && !view.mine)) {
    return (
      <Page
        title={t('entry.gone')}
        back={paths.loopbook}
        actions={<LinkButton to={paths.loopbook}>{t('entry.back')}</LinkButton>}
      >
        <ErasedHere record={record} hint={t('entry.goneHint')} />
      </Page>
    );
  }
  if (view.deleted) return <ThrownAway view={view} />;
  return <Entry key={record} view={view} roster={roster} />;
}

function Entry({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('loopbook');
  const title = usePageTitle()(view);
  useReading([view]);
  const answers = shownAnswers(view);
  const hasMedia = kindsOf(view.fields).length > 0;
  const isDraft = view.mine && first(view, 'kept') === undefined;
  const next = nextAddress(view);
  return (
    <Page
      title={title}
      heading={<bdi>{title}</bdi>}
      back={paths.loopbook}
      isWide
      actions={
        next === null ? null : (
          <LinkButton to={next.to} kind="primary">
            {t(`entry.${next.word}`)}
          </LinkButton>
        )
      }
    >
      <Facts view={view} roster={roster} isDraft={isDraft} />
      {view.unreadable && <Notice tone="warn">{t('entry.unreadable')}</Notice>}
      <TwoVersions view={view} />
      <Columns
        aside={
          <>
            <EntryReaders view={view} roster={roster} isDraft={isDraft} />
            <EntryActions view={view} />
            <PieceCode code={pieceCode(view.record)} />
          </>
        }
      >
        <Card>
          {answers.length === 0 && !hasMedia && <p>{t('entry.noText')}</p>}
          {answers.length > 0 && (
            <EntryContent answers={answers} language={text(view, 'language') || undefined} />
          )}
          <ShownMedia
            space={view.space}
            record={view.record}
            fields={view.fields}
            isMine={view.mine}
          />
          {view.mine && <TrueState view={view} roster={roster} />}
        </Card>
        <Replies view={view} roster={roster} />
      </Columns>
    </Page>
  );
}

function Facts(props: { view: RecordView; roster: Roster | null; isDraft: boolean }) {
  const { view, roster, isDraft } = props;
  const t = useText('loopbook');
  const author = roster?.people.find((person) => person.id === view.author)?.name;
  const day = text(view, 'madeOn');
  return (
    <p className={styles.facts}>
      {day === '' ? <When instant={view.order} form="long" /> : <When day={day} form="long" />}
      {!view.mine && <span>{t('entry.from', { name: author ?? t('replies.someone') })}</span>}
      {isDraft && (
        <Tag tone="zon" icon="pencil-simple">
          {t('draft')}
        </Tag>
      )}
    </p>
  );
}

/** Computed from what is proven: this device, the school, and whoever read it. */
function TrueState({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('loopbook');
  const seen = useSeen(view.space)?.get(view.record) ?? [];
  const readBy = seen
    .filter((reading) => reading.person !== view.author)
    .sort((one, other) => one.at - other.at)
    .flatMap(({ person, at }) => {
      const name = roster?.people.find((one) => one.id === person)?.name;
      return name === undefined ? [] : [{ name, at }];
    });
  return (
    <>
      <StateLine state={view.state} readBy={readBy} />
      {view.state === 'held' && <LinkButton to={paths.tray}>{t('entry.heldGo')}</LinkButton>}
    </>
  );
}
