import { useState } from 'react';
import type { Plain } from '#content/document.ts';
import type { Day } from '#domain/instant.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text as textOf } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { ChangeTask } from './change-task.tsx';
import { type Task, type TaskLine, taskField, taskLines } from './task.ts';
import { TaskRow } from './task-row.tsx';
import styles from './transitions.module.css';
import { TwoVersions } from './two-versions.tsx';

type TasksProps = { view: RecordView; roster: Roster; mayChange: boolean };

/** Every task is a field of its own, so people who work on different ones never meet. */
export function Tasks({ view, roster, mayChange }: TasksProps) {
  const t = useText('transitions');
  const { save, problem } = useSaveTask(view);
  const [changing, setChanging] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ id: string; task: Task } | null>(null);
  const lines = taskLines(view.fields);
  const step = textOf(view, 'day');
  const current = lines.find((line) => line.id === changing);
  const remove = async (id: string, task: Task) => {
    if (!(await save(id, null))) return;
    setChanging(null);
    setRemoved({ id, task });
  };
  const putBack = async (back: { id: string; task: Task }) => {
    if (await save(back.id, back.task)) setRemoved(null);
  };
  return (
    <>
      {lines.length === 0 && <p>{t('page.noTasks')}</p>}
      <ul className={styles.tasks}>
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            step={step}
            roster={roster}
            mayChange={mayChange}
            onSave={async (task) => void (await save(line.id, task))}
            onChange={() => setChanging(line.id)}
          />
        ))}
      </ul>
      <StorageNotice problem={problem} />
      {removed !== null && (
        <Notice>
          <p>{t('page.removed')}</p>
          <Button icon="arrow-counter-clockwise" onPress={() => putBack(removed)}>
            {t('page.undo')}
          </Button>
        </Notice>
      )}
      {current?.versions[0] !== undefined && (
        <ChangeTask
          key={current.id}
          task={current.versions[0]}
          step={step}
          roster={roster}
          onSave={async (task) => {
            if (await save(current.id, task)) setChanging(null);
          }}
          onRemove={(task) => remove(current.id, task)}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

type LineProps = {
  line: TaskLine;
  step: Day;
  roster: Roster;
  mayChange: boolean;
  onSave(task: Task): Promise<void>;
  onChange(): void;
};

function Line({ line, step, roster, mayChange, onSave, onChange }: LineProps) {
  const [task, ...others] = line.versions;
  if (task === undefined) return null;
  if (others.length > 0) {
    return (
      <li className={styles.task}>
        <TwoVersions
          versions={line.versions}
          step={step}
          roster={roster}
          onChoose={mayChange ? onSave : undefined}
        />
      </li>
    );
  }
  return (
    <li className={styles.task}>
      <TaskRow
        task={task}
        step={step}
        roster={roster}
        onDone={mayChange ? (done) => onSave({ ...task, done }) : undefined}
        onChange={mayChange ? onChange : undefined}
      />
    </li>
  );
}

function useSaveTask(view: RecordView) {
  const profile = useProfile();
  const { space, record, kind } = view;
  const saving = useSaving();
  return {
    problem: saving.problem,
    save(id: string, task: Task | null): Promise<boolean> {
      const edits: Record<string, Plain> = { [taskField(id)]: task };
      return saving.save(() => saveRecord(profile, { space, record, kind, edits }));
    },
  };
}
