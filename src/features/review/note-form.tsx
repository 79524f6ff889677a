import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import type { TypingState } from '#storage/typing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { Notice } from '#ui/notice.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { limits } from './limits.ts';
import { NoteDay } from './note-day.tsx';
import { colleaguesOf } from './note-readers.ts';
import { NoteTag } from './note-tag.tsx';
import { RemoveNote } from './remove-note.tsx';
import styles from './review.module.css';
import { useNote } from './use-note.ts';

type NoteFormProps = {
  space: string;
  record: RecordId;
  roster: Roster;
  note: RecordView | null;
};

/** Looks unlike what a pupil makes: whoever writes knows whose page this is, and who reads it. */
export function NoteForm(props: NoteFormProps) {
  const { roster, note } = props;
  const t = useText('review');
  const staff = useText('staff');
  const me = useProfile().person.id;
  const writing = useNote(props);
  const isFinished = note !== null && typeof first(note, 'kept') === 'number';
  const { name } = roster;
  const amongStaff = !writing.readers.pupil;
  return (
    <form
      className={styles.note}
      data-among-staff={amongStaff ? '' : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void writing.finish();
      }}
    >
      <NoteTag isForPupil={!amongStaff} name={name} />
      <p>
        {staff('note.what', { name })} {staff('note.limits')}
      </p>
      <TextArea
        label={staff('note.label')}
        hint={staff('note.hint')}
        value={writing.text}
        onChange={writing.write}
        maxLength={limits.note}
        error={writing.text.length >= limits.note ? t('full') : writing.problem}
      />
      <CheckList
        legend={staff('note.pupilLegend')}
        options={[
          { value: 'pupil', label: staff('note.pupil', { name }), hint: staff('note.pupilHint') },
        ]}
        value={writing.readers.pupil ? ['pupil'] : []}
        onChange={(value) => writing.choose({ ...writing.readers, pupil: value.length > 0 })}
      />
      <Colleagues
        options={colleaguesOf(roster, me).map((one) => ({ value: one.id, label: one.name }))}
        value={writing.readers.colleagues}
        onChange={(colleagues) => writing.choose({ ...writing.readers, colleagues })}
      />
      {writing.isSaved && <Notice tone="good">{staff('note.saved')}</Notice>}
      <div className={styles.links}>
        <Button type="submit" kind="primary" icon="check">
          {staff('note.save')}
        </Button>
        {note !== null && <HistoryLink space={note.space} record={note.record} />}
        {note !== null && <RemoveNote note={note} />}
      </div>
      <NoteDay written={note?.order ?? null} />
      {!isFinished && !writing.isSaved && <p className={styles.by}>{staff('note.draft')}</p>}
      <StorageNotice problem={writing.trouble} />
      <StateLine state={shownState(writing.state, note)} />
    </form>
  );
}

/** While somebody types, what the field knows; after that, how far the note has come. */
function shownState(state: TypingState, note: RecordView | null) {
  return state === 'device' && note !== null ? note.state : state;
}

type ColleaguesProps = {
  options: { value: string; label: string }[];
  value: string[];
  onChange(value: string[]): void;
};

function Colleagues({ options, value, onChange }: ColleaguesProps) {
  const staff = useText('staff');
  if (options.length === 0) return null;
  return (
    <CheckList
      legend={staff('note.colleagues')}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
