import { Navigate, useParams } from 'react-router';
import { pieceCode } from '#domain/piece-code.ts';
import type { Roster } from '#domain/roster.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useReading } from '#storage/use-reading.ts';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { Columns } from '#ui/columns.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PieceCode } from '#ui/piece-code.tsx';
import { Answering } from './answering.tsx';
import { NothingHere } from './nothing-here.tsx';
import styles from './review.module.css';
import { Shared } from './shared.tsx';
import { useRecordTitle } from './use-record-title.ts';

/** Reads what somebody shared, and answers. Whoever wrote it sees that it was read, and is told so. */
export function ReadingPage() {
  const { space = '', record = '' } = useParams();
  const view = useRecord(space, record);
  const roster = useRoster(space);
  if (view === undefined || roster === undefined) return <Loading />;
  if (view === null || view.deleted || roster === null) return <NothingHere />;
  const elsewhere = ownPageOf(view);
  if (elsewhere !== null) return <Navigate to={elsewhere} replace />;
  return <Reading key={record} view={view} roster={roster} />;
}

/** What is not read here but worked on, or is one's own. */
function ownPageOf(view: RecordView): string | null {
  if (view.kind === 'transition') return paths.transition(view.space, view.record);
  if (view.kind === 'reply' && view.about !== null) return paths.reading(view.space, view.about);
  if (!view.mine) return null;
  if (view.kind === 'note') return paths.note(view.space, view.record);
  if (view.kind === 'home-entry') return paths.homeEntry(view.space, view.record);
  return paths.entry(view.space, view.record);
}

function Reading({ view, roster }: { view: RecordView; roster: Roster }) {
  const profile = useProfile();
  const titleOf = useRecordTitle();
  useReading([view]);
  return (
    <Page title={titleOf(view)} back={backOf(profile.person.role, view.space)} isWide>
      <Columns
        shape="even"
        aside={view.unreadable ? null : <Answering view={view} roster={roster} />}
      >
        <div className={styles.section}>
          <Shared view={view} roster={roster} />
          <PieceCode code={pieceCode(view.record)} />
        </div>
      </Columns>
    </Page>
  );
}

function backOf(role: string, space: string): string {
  if (role === 'parent') return paths.child(space);
  return role === 'pupil' ? paths.loopbook : paths.youngPerson(space);
}
