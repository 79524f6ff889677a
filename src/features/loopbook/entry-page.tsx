import { Navigate, useLocation, useParams } from 'react-router';
import { kindsOf } from '#domain/medium.ts';
import { pieceCode } from '#domain/piece-code.ts';
import type { Roster } from '#domain/roster.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { personOf } from '#domain/talk.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useReading } from '#storage/use-reading.ts';
import { useEntry, useSeen } from '#storage/use-records.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import { Card } from '#ui/card.tsx';
import { Columns } from '#ui/columns.tsx';
import { HurtLink } from '#ui/hurt-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { usePageFrame } from '#ui/page-frame.ts';
import { paths } from '#ui/paths.ts';
import { PieceCode } from '#ui/piece-code.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { When } from '#ui/when.tsx';
import { EntryActions, nextAddress } from './entry-actions.tsx';
import { EntryReaders } from './entry-readers.tsx';
import { ErasedHere } from './erased-here.tsx';
import styles from './loopbook.module.css';
import { Replies } from './replies.tsx';
import { ThrownAway } from './thrown-away.tsx';
import { TwoVersions } from './two-versions.tsx';
import { useReaderWords, useSharedWords } from './use-reader-words.ts';
import { usePageTitle } from './use-row-title.ts';
import { useWayBack } from './way-back.ts';

/** One thing in the loopbook: what it says, where it is safe, who reads it, what they answered. */
export function EntryPage() {
  const { space = '', record = '' } = useParams();
  const t = useText('loopbook');
  const back = useWayBack();
  const { view, roster } = useEntry(space, record);
  if (view === undefined || roster === undefined) {
    return (
      <Page title={t('title')} back={back}>
        <Loading />
      </Page>
    );
  }
  if (view === null || (view.deleted && !view.mine)) {
    return (
      <Page
        title={t('entry.gone')}
        back={back}
        actions={<LinkButton to={paths.loopbook}>{t('entry.back')}</LinkButton>}
      >
        <ErasedHere record={record} hint={t('entry.goneHint')} />
      </Page>
    );
  }
  if (view.deleted) return <ThrownAway view={view} />;
  // It has a page of its own, with a quick way out.
  if (view.kind === 'talk-request') return <Navigate to={paths.talk} replace />;
  if (view.kind === 'talk') return <Navigate to={paths.conversation(space, record)} replace />;
  if (view.kind === 'consent') {
    return <Navigate to={paths.thirdParties(space, record)} replace />;
  }
  if (view.kind === 'agreement') return <Navigate to={paths.agreement(space, record)} replace />;
  return <Entry key={record} view={view} roster={roster} />;
}

function Entry({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('loopbook');
  const title = usePageTitle()(view);
  const back = useWayBack();
  const { offer } = usePageFrame();
  useReading([view]);
  const answers = shownAnswers(view);
  const hasMedia = kindsOf(view.fields).length > 0;
  const isDraft = view.mine && first(view, 'kept') === undefined;
  const next = nextAddress(view);
  return (
    <Page
      title={title}
      heading={<bdi>{title}</bdi>}
      back={back}
      isWide
      hasOffer
      actions={
        next === null ? null : (
          <LinkButton to={next.to} kind="primary">
            {t(`entry.${next.word}`)}
          </LinkButton>
        )
      }
    >
      <JustShared view={view} roster={roster} />
      <Facts view={view} roster={roster} isDraft={isDraft} />
      {view.mine && <TrueState view={view} roster={roster} />}
      {view.unreadable && <Notice tone="warn">{t('entry.unreadable')}</Notice>}
      <TwoVersions view={view} />
      {offer}
      <Columns
        aside={
          <>
            <EntryReaders view={view} roster={roster} isDraft={isDraft} />
            <EntryActions view={view} />
            {!view.mine && <HurtLink space={view.space} record={view.record} />}
            <PieceCode code={pieceCode(view.record)} />
          </>
        }
      >
        <Card>
          {answers.length === 0 && !hasMedia && <p>{t('entry.noText')}</p>}
          <ShownEntry
            space={view.space}
            record={view.record}
            answers={answers}
            fields={view.fields}
            language={text(view, 'language') || undefined}
            isMine={view.mine}
          />
        </Card>
        <Replies view={view} roster={roster} />
      </Columns>
    </Page>
  );
}

/** After sharing: who can read it now, before anything else; nobody can before it was sent. */
function JustShared({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const { state } = useLocation();
  const words = useSharedWords(roster);
  const { online, problem } = useSyncState();
  const isOffline = !online || problem === 'offline';
  const isShared = (state as { shared?: boolean } | null)?.shared === true;
  if (!isShared || view.state === 'held') return null;
  if (view.state === 'safe') return <Notice tone="good">{words(view)}</Notice>;
  return isOffline ? <Notice>{words(view, true)}</Notice> : null;
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
      <FromTalk view={view} />
      {isDraft && (
        <Tag tone="zon" icon="pencil-simple">
          {t('draft')}
        </Tag>
      )}
    </p>
  );
}

/** Of a step that two agreed: who helps, and the way back to what was said. */
function FromTalk({ view }: { view: RecordView }) {
  const t = useText('loopbook');
  if (view.kind !== 'step') return null;
  const helper = personOf(first(view, 'who'));
  const talk = text(view, 'talk');
  return (
    <>
      {helper !== null && <span>{t('entry.helper', { name: helper.name })}</span>}
      {talk !== '' && (
        <TextLink to={paths.conversation(view.space, talk)}>{t('entry.fromTalk')}</TextLink>
      )}
    </>
  );
}

/** Computed from what is proven: this device, the school, and whoever reads or read it. */
function TrueState({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('loopbook');
  const readers = useReaderWords(roster);
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
      <div className={styles.facts}>
        <StateLine state={view.state} readBy={readBy} />
        {view.audience.length === 0 && <p>{readers(view)}</p>}
      </div>
      {view.state === 'held' && <LinkButton to={paths.tray}>{t('entry.heldGo')}</LinkButton>}
    </>
  );
}
