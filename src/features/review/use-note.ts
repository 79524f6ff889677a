import { useState } from 'react';
import { onlyMe } from '#domain/audience.ts';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { changeAudience } from '#storage/write.ts';
import { chosenReaders, type NoteReaders, noteAudience, readersField } from './note-readers.ts';

type NoteWanted = { space: string; record: RecordId; roster: Roster; note: RecordView | null };

/**
 * Writing a note. Half a sentence is nobody's yet: until *klaar* the audience stays empty, and
 * the choice of readers waits in the note. What is finished goes to exactly the readers ticked.
 */
export function useNote({ space, record, roster, note }: NoteWanted) {
  const t = useText('staff');
  const profile = useProfile();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const saving = useSaving();
  const [picked, setPicked] = useState<NoteReaders | null>(null);
  const editing = useEditing({ space, record, kind: 'note', audience: onlyMe, given: note });
  const text = typeof editing.values.text === 'string' ? editing.values.text : '';
  const readers = picked ?? chosenReaders(note, roster, profile.person.id);
  const isFinished = note !== null && typeof first(note, 'kept') === 'number';
  const begin = () => {
    setProblem(null);
    setSaved(false);
  };
  return {
    text,
    readers,
    problem,
    isSaved,
    trouble: saving.problem,
    state: editing.state,
    write(value: string) {
      begin();
      editing.change('text', value);
    },
    choose(wanted: NoteReaders) {
      begin();
      setPicked(wanted);
      if (!isFinished) editing.change('readers', readersField(wanted));
    },
    async finish() {
      if (text.trim() === '') {
        setProblem(t('note.emptyProblem'));
        return;
      }
      const isKept = await saving.save(async () => {
        await editing.keep({ kept: profile.now(), readers: null });
        await changeAudience(profile, space, record, noteAudience(readers));
      });
      if (isKept) setSaved(true);
    },
  };
}
