import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { limits } from './limits.ts';
import { taskField, taskId, taskLines } from './task.ts';
import { Told } from './told.tsx';
import styles from './transitions.module.css';

/** One more task for the table. The field is ready for the next one at once. */
export function AddTask({ view }: { view: RecordView }) {
  const t = useText('transitions');
  const profile = useProfile();
  const [text, setText] = useState('');
  const saving = useSaving();
  const [said, setSaid] = useState<'nothing' | 'empty' | 'added'>('nothing');
  const add = async () => {
    if (text.trim() === '') return setSaid('empty');
    const { space, record, kind } = view;
    const id = taskId(taskLines(view.fields), newRecordId().slice(0, 8));
    const task = { text: text.trim(), day: null, who: null, done: false, from: null, days: null };
    const work = () =>
      saveRecord(profile, { space, record, kind, edits: { [taskField(id)]: task } });
    if (!(await saving.save(work))) return;
    setText('');
    setSaid('added');
  };
  const write = (value: string) => {
    setText(value);
    setSaid('nothing');
  };
  const problem = said === 'empty' ? t('page.addProblem') : null;
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={<Told k="page.addLabel" />}
        hint={<Told k="page.addHint" />}
        value={text}
        onChange={write}
        maxLength={limits.task}
        error={text.length >= limits.task ? t('full') : problem}
      />
      <Button type="submit" icon="plus">
        <Told k="page.add" />
      </Button>
      <StorageNotice problem={saving.problem} />
      {said === 'added' && <Notice tone="good">{t('page.added')}</Notice>}
    </form>
  );
}
