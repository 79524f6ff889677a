import { Suspense } from 'react';
import { useParams } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import { isStaff, type Role } from '#domain/person.ts';
import { pieceCode } from '#domain/piece-code.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useReading } from '#storage/use-reading.ts';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { ColumnsAsideFirst } from '#ui/columns.tsx';
import { forStaff } from '#ui/for-staff.ts';
import { HistoryLink } from '#ui/history-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PieceCode } from '#ui/piece-code.tsx';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import { useMomentTitle } from '#ui/use-moment-title.ts';
import { AddTask } from './add-task.tsx';
import { AlongLink } from './along-link.tsx';
import { AskedCards } from './asked-cards.tsx';
import { isAtThisTable } from './at-table.ts';
import { NothingHere } from './nothing-here.tsx';
import { OwnQuestion } from './own-question.tsx';
import { SharedWords } from './shared-words.tsx';
import { Table } from './table.tsx';
import { Tasks } from './tasks.tsx';
import { Told } from './told.tsx';
import { TransitionDay } from './transition-day.tsx';
import styles from './transitions.module.css';
import { useTone } from './use-tone.ts';

const WarmHandover = forStaff(
  () => import('./warm-handover.tsx').then((module) => module.WarmHandover),
  ['desk'],
);

/** One transition, the same page for everyone at the table: the young person sees every word of it. */
export function TransitionPage() {
  const { space = '', record = '' } = useParams();
  const view = useRecord(space, record);
  const roster = useRoster(space);
  if (view === undefined || roster === undefined) return <Loading />;
  if (view === null || view.deleted || roster === null || view.kind !== 'transition') {
    return <NothingHere />;
  }
  return <Transition key={record} view={view} roster={roster} />;
}

export type TransitionProps = { view: RecordView; roster: Roster };

function Transition({ view, roster }: TransitionProps) {
  const t = useText('transitions');
  const tone = useTone();
  const titleOf = useMomentTitle();
  const profile = useProfile();
  const { role } = profile.person;
  useReading([view]);
  const asked = useTwoVersions(view);
  const mayChange = isAtThisTable(profile, view);
  return (
    <Page title={titleOf(text(view, 'moment'))} back={backOf(role, view.space)} isWide>
      <div className={styles.section}>
        {role !== 'pupil' && <p>{t('page.of', { name: roster.name })}</p>}
        <TransitionDay view={view} mayChange={mayChange} />
      </div>
      <TwoVersionsQuestion asked={asked} />
      {!mayChange && (
        <Notice>
          <Told k={`page.readOnly.${tone}`} />
        </Notice>
      )}
      <ColumnsAsideFirst
        aside={
          <>
            <OwnQuestion view={view} roster={roster} />
            <AskedCards view={view} roster={roster} />
            <AlongLink view={view} />
          </>
        }
      >
        <section className={styles.section}>
          <h2>
            <Told k="page.tasks" />
          </h2>
          <Tasks view={view} roster={roster} mayChange={mayChange} />
          {mayChange && <AddTask view={view} />}
          <p className={styles.small}>
            <Told k="page.limits" />
          </p>
        </section>
        <SharedWords view={view} mayChange={mayChange} />
        <Table view={view} roster={roster} />
        {isStaff(role) && (
          <Suspense fallback={null}>
            <WarmHandover moment={text(view, 'moment')} />
          </Suspense>
        )}
        {mayChange && kindRule('agreement')?.makers.includes(role) === true && (
          <div>
            <LinkButton to={`${paths.agreement(view.space)}?na=${view.record}`} icon="users-three">
              {t('page.agreement')}
            </LinkButton>
          </div>
        )}
        {mayChange && <HistoryLink space={view.space} record={view.record} />}
        <PieceCode code={pieceCode(view.record)} />
      </ColumnsAsideFirst>
    </Page>
  );
}

function backOf(role: Role, space: string): string {
  if (role === 'pupil') return paths.loopbook;
  return role === 'parent' ? paths.child(space) : paths.youngPerson(space);
}
