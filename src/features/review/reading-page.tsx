import { useRef } from 'react';
import { Navigate, useParams } from 'react-router';
import { pieceCode } from '#domain/piece-code.ts';
import type { Roster } from '#domain/roster.ts';
import { mayJoinTalk } from '#domain/talk.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useReading } from '#storage/use-reading.ts';
import { useRecord, useRecords, useRoster } from '#storage/use-records.ts';
import { Columns } from '#ui/columns.tsx';
import { HurtLink } from '#ui/hurt-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PieceCode } from '#ui/piece-code.tsx';
import { ToTeacherLink } from '#ui/to-teacher-link.tsx';
import { Answering } from './answering.tsx';
import { NothingHere } from './nothing-here.tsx';
import { hasOwnWords } from './own-words.ts';
import { asks } from './questions.ts';
import styles from './review.module.css';
import { Shared } from './shared.tsx';
import { ToAnswer } from './to-answer.tsx';
import { Told } from './told.tsx';
import { useIsPast } from './use-is-past.ts';
import { useRecordTitle } from './use-record-title.ts';

/** Reads what somebody shared, and answers. Whoever wrote it sees that it was read, and is told so. */
export function ReadingPage() {
  const { space = '', record = '' } = useParams();
  const view = useRecord(space, record);
  const roster = useRoster(space);
  const isPast = useIsPast();
  if (view === undefined || roster === undefined || isPast === undefined) return <Loading />;
  if (view === null || view.deleted || roster === null || isPast(view)) return <NothingHere />;
  // A sheet that somebody brought for a pupil is not theirs to read.
  if (!view.mine && view.bringing === true) return <NothingHere />;
  if (view.mine && isOwnPiece(view)) {
    return <OwnPiece key={record} view={view} roster={roster} />;
  }
  const elsewhere = ownPageOf(view);
  if (elsewhere !== null) return <Navigate to={elsewhere} replace />;
  return <Reading key={record} view={view} roster={roster} />;
}

function isOwnPiece(view: RecordView): boolean {
  return view.kind === 'entry' || view.kind === 'introduction' || view.kind === 'step';
}

/** One's own is read in the loopbook; here one answers who asked something about it. */
function OwnPiece({ view, roster }: { view: RecordView; roster: Roster }) {
  const replies = useRecords({ space: view.space, kinds: ['reply'], about: view.record });
  if (replies === undefined) return <Loading />;
  if (replies.some(asks)) return <Reading view={view} roster={roster} />;
  return <Navigate to={paths.entry(view.space, view.record)} replace />;
}

/** What somebody wrote to or about somebody else: it can be put aside. */
const mayHurt: readonly string[] = ['note', 'home-entry'];

/** What is not read here but worked on, or is one's own. */
function ownPageOf(view: RecordView): string | null {
  if (view.kind === 'transition') return paths.transition(view.space, view.record);
  if (view.kind === 'talk') return paths.conversation(view.space, view.record);
  if (view.kind === 'agreement') return paths.agreement(view.space, view.record);
  if (view.kind === 'consent') return paths.thirdParties(view.space, view.record);
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
  const answering = useRef<HTMLDivElement>(null);
  return (
    <Page title={titleOf(view)} back={backOf(profile.person.role, view)} isWide>
      {!view.unreadable && <ToAnswer place={answering} />}
      <Columns
        shape="even"
        isAsideKept
        aside={
          view.unreadable ? null : (
            <div ref={answering} className={styles.answering}>
              <Answering view={view} roster={roster} />
            </div>
          )
        }
      >
        <div className={styles.section}>
          <Shared view={view} roster={roster} />
          {view.kind === 'entry' && mayJoinTalk(profile.person.role) && (
            <div>
              <LinkButton
                to={paths.conversationAbout(view.space, view.record)}
                icon="chat-circle-text"
              >
                <Told k="reading.talk" values={{ name: roster.name }} />
              </LinkButton>
            </div>
          )}
          {mayHurt.includes(view.kind) && <HurtLink space={view.space} record={view.record} />}
          {profile.person.role === 'parent' && hasOwnWords(view) && (
            <ToTeacherLink space={view.space} record={view.record} isOfChild />
          )}
          <PieceCode code={pieceCode(view.record)} />
        </div>
      </Columns>
    </Page>
  );
}

function backOf(role: string, { space, record, mine }: RecordView): string {
  if (mine) return paths.entry(space, record);
  if (role === 'parent') return paths.child(space);
  return role === 'pupil' ? paths.loopbook : paths.youngPerson(space);
}
