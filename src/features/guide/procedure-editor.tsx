import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import styles from './guide.module.css';
import { longestAgreement, procedureFields } from './procedure.ts';
import { type ProcedureWanted, useProcedureEditor } from './use-procedure-editor.ts';

/** A few questions about who hears what; only the first one cannot stay open. */
export function ProcedureEditor(wanted: ProcedureWanted) {
  const t = useText('guide');
  const navigate = useNavigate();
  const editor = useProcedureEditor(wanted);
  const [isMissing, setMissing] = useState(false);
  const save = async () => {
    if (editor.word('first').trim() === '') return setMissing(true);
    if (await editor.save()) await navigate(paths.guideSerious, { replace: true });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Notice>
        <p>{t('procedure.who')}</p>
        {editor.isStanding && <p>{t('procedure.live')}</p>}
      </Notice>
      {editor.view !== null && <Doubles view={editor.view} />}
      {procedureFields.map((field) => (
        <TextArea
          key={field}
          label={t(`procedure.${field}`)}
          value={editor.word(field)}
          onChange={(words) => {
            setMissing(false);
            editor.change(field, words);
          }}
          maxLength={longestAgreement}
          error={field === 'first' && isMissing ? t('procedure.problem') : null}
        />
      ))}
      <StorageNotice problem={editor.problem} />
      <Button type="submit" kind="primary" icon="check">
        {t('procedure.save')}
      </Button>
      <StateLine state={editor.state} />
    </form>
  );
}

/** Two who changed one answer apart: this one, that one or both. */
function Doubles({ view }: { view: RecordView }) {
  return <TwoVersionsQuestion asked={useTwoVersions(view)} />;
}
