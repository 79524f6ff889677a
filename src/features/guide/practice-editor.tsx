import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { SelectField } from '#ui/select-field.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './guide.module.css';
import { isOffered, longestPractice, practiceGroups } from './practice.ts';
import { PutPracticeAway } from './put-practice-away.tsx';

type PracticeEditorProps = { space: string; record: string; view: RecordView | null };

/** Every key is safe at once; colleagues read it when it is offered. */
export function PracticeEditor({ space, record, view }: PracticeEditorProps) {
  const t = useText('guide');
  const school = useText('desk');
  const profile = useProfile();
  const navigate = useNavigate();
  const saving = useSaving();
  const { values, change, keep, state } = useEditing({
    space,
    record,
    kind: 'practice',
    given: view,
  });
  const [isAsked, setAsked] = useState(false);
  const word = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  const missing = (field: string) => isAsked && word(field).trim() === '';
  const offer = async () => {
    setAsked(true);
    if (word('title').trim() === '' || word('text').trim() === '') return;
    const edits = view !== null && isOffered(view) ? {} : { kept: profile.now() };
    if (await saving.save(() => keep(edits))) await navigate(paths.guide, { replace: true });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void offer();
      }}
    >
      <p>{t('practice.who')}</p>
      <TextField
        label={t('practice.name')}
        value={word('title')}
        onChange={(title) => change('title', title)}
        maxLength={longestPractice.title}
        error={missing('title') ? t('practice.titleProblem') : null}
      />
      <TextArea
        label={t('practice.text')}
        value={word('text')}
        onChange={(text) => change('text', text)}
        maxLength={longestPractice.text}
        error={missing('text') ? t('practice.textProblem') : null}
      />
      <SelectField
        label={t('practice.group')}
        options={[
          { value: '', label: t('practices.everyone') },
          ...practiceGroups.map((group) => ({ value: group, label: school(`groups.${group}`) })),
        ]}
        value={word('group')}
        onChange={(group) => change('group', group)}
      />
      <StorageNotice problem={saving.problem} />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" icon="check">
          {t('practice.save')}
        </Button>
        {view !== null && <PutPracticeAway view={view} />}
      </div>
      <StateLine state={state} />
    </form>
  );
}
