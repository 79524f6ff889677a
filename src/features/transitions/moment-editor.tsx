import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Roster } from '#domain/roster.ts';
import { cardIds, findMoment } from '#domain/transition.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { rowsOf, takenAway, written } from './moment-rows.ts';
import { MomentTaskRow } from './moment-task-row.tsx';
import { PutMomentBack } from './put-moment-back.tsx';
import { taskField, taskId, taskLines } from './task.ts';
import styles from './transitions.module.css';
import { TwoVersions } from './two-versions.tsx';
import { useCardChoice } from './use-card-choice.ts';
import { type MomentWanted, useMomentEditor } from './use-moment-editor.ts';

/** The tasks and cards with which a step begins here. What makes it warm, and what never goes along, stays. */
export function MomentEditor(wanted: MomentWanted) {
  const t = useText('desk');
  const navigate = useNavigate();
  const editor = useMomentEditor(wanted);
  const asks = findMoment(wanted.moment)?.asks ?? 'pupil';
  const cards = cardIds(editor.fields.cards);
  const offered = useCardChoice(asks, cards);
  const rows = rowsOf(editor.fields);
  const [isEmpty, setEmpty] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const save = async () => {
    if (rows.length === 0) return setEmpty(true);
    if (await editor.save()) await navigate(paths.moments, { replace: true });
  };
  const add = () => {
    const id = taskId(rows, newRecordId().slice(0, 8));
    editor.change(taskField(id), written({ text: '', from: null, days: null }));
    setEmpty(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Notice>{t('moments.new')}</Notice>
      {editor.view !== null && <TaskDoubles view={editor.view} roster={wanted.roster} />}
      <h2>{t('moments.tasks')}</h2>
      {rows.map((row, place) => (
        <MomentTaskRow
          key={row.id}
          row={row}
          number={place + 1}
          onChange={(task) => editor.change(taskField(row.id), written(task))}
          onRemove={() => editor.change(taskField(row.id), takenAway)}
        />
      ))}
      {isEmpty && <Notice tone="error">{t('moments.problem')}</Notice>}
      <Button icon="plus" onPress={add}>
        {t('moments.add')}
      </Button>
      <CheckList
        legend={t('moments.cards')}
        options={showsAll ? offered : offered.filter(({ value }) => cards.includes(value))}
        value={cards}
        onChange={(chosen) => editor.change('cards', chosen)}
      />
      {!showsAll && (
        <Button kind="quiet" icon="caret-down" onPress={() => setShowsAll(true)}>
          {t('people.more')}
        </Button>
      )}
      <StorageNotice problem={editor.problem} />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" icon="check">
          {t('moments.save')}
        </Button>
        {editor.view?.mine === true && <PutMomentBack view={editor.view} />}
      </div>
      <StateLine state={editor.state} />
    </form>
  );
}

/** Two colleagues changed one task apart: they say which one holds, before it is changed again. */
function TaskDoubles({ view, roster }: { view: RecordView; roster: Roster }) {
  const profile = useProfile();
  const saving = useSaving();
  const doubles = taskLines(view.fields).filter(({ versions }) => versions.length > 1);
  const { space, record, kind, document } = view;
  return doubles.map(({ id, versions }) => (
    <TwoVersions
      key={id}
      versions={versions}
      step=""
      roster={roster}
      onChoose={async (task) => {
        const edits = { [taskField(id)]: written(task) };
        await saving.save(() =>
          saveRecord(profile, { space, record, kind, edits, base: document }),
        );
      }}
    />
  ));
}
