import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import type { SpaceId } from '#domain/membership.ts';
import { pieceCode } from '#domain/piece-code.ts';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord, useRecords, useRoster } from '#storage/use-records.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PieceCode } from '#ui/piece-code.tsx';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import { Answers } from './answers.tsx';
import { NoteForm } from './note-form.tsx';
import { NothingHere } from './nothing-here.tsx';
import { useIsPast } from './use-is-past.ts';

/** A note of somebody of the school about a young person, who reads it unless that is turned off. */
export function NotePage() {
  const { space = '', record } = useParams();
  const roster = useRoster(space);
  const { role } = useProfile().person;
  if (roster === undefined) return <Loading />;
  const mayWrite = kindRule('note')?.makers.includes(role) === true;
  if (roster === null || roster.space !== 'portfolio' || !mayWrite) return <NothingHere />;
  return record === undefined ? (
    <NewNote key={space} space={space} roster={roster} />
  ) : (
    <WrittenNote key={record} space={space} record={record} roster={roster} />
  );
}

type NewNoteProps = { space: SpaceId; roster: Roster };
type NoteProps = NewNoteProps & { record: RecordId };

/** Goes on with the note that was not finished, so that a closed tab costs no word. */
function NewNote({ space, roster }: NewNoteProps) {
  const notes = useRecords({ space, kinds: ['note'] });
  const isPast = useIsPast();
  if (notes === undefined || isPast === undefined) return <Loading />;
  const drafts = notes.filter((note) => note.mine && typeof first(note, 'kept') !== 'number');
  const draft = drafts.find((note) => !isPast(note));
  return <Sheet space={space} roster={roster} draft={draft?.record ?? null} />;
}

function Sheet({ space, roster, draft }: NewNoteProps & { draft: RecordId | null }) {
  const [record] = useState(() => draft ?? newRecordId());
  const note = useRecord(space, record);
  return <NoteSheet space={space} record={record} roster={roster} note={note ?? null} />;
}

function WrittenNote({ space, record, roster }: NoteProps) {
  const note = useRecord(space, record);
  const isPast = useIsPast();
  if (note === undefined || isPast === undefined) return <Loading />;
  if (note === null || note.deleted || note.kind !== 'note') return <NothingHere />;
  if (isPast(note)) return <NothingHere />;
  if (!note.mine) return <Navigate to={paths.reading(space, record)} replace />;
  return <NoteSheet space={space} record={record} roster={roster} note={note} />;
}

function NoteSheet(props: Parameters<typeof NoteForm>[0]) {
  const t = useText('staff');
  return (
    <Page
      title={t('note.title', { name: props.roster.name })}
      back={paths.youngPerson(props.space)}
    >
      {props.note !== null && <WhichNote note={props.note} />}
      <NoteForm {...props} />
      <NoteAnswers {...props} />
      {props.note !== null && <PieceCode code={pieceCode(props.record)} />}
    </Page>
  );
}

function WhichNote({ note }: { note: RecordView }) {
  return <TwoVersionsQuestion asked={useTwoVersions(note)} />;
}

/** What a reader of the note said about it. */
function NoteAnswers({ space, record, roster }: NoteProps) {
  const replies = useRecords({ space, kinds: ['reply'], about: record });
  return <Answers replies={replies ?? []} roster={roster} />;
}
