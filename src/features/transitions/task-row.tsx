import type { Day } from '#domain/instant.ts';
import type { Roster } from '#domain/roster.ts';
import { dayOfTask } from '#domain/transition.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { useTaskText } from '#ui/use-task-text.ts';
import { isLeftBehind, type Task } from './task.ts';
import styles from './transitions.module.css';

type TaskRowProps = {
  task: Task;
  /** The day of the step, from which a task has its own. */
  step: Day;
  roster: Roster;
  /** Absent for whoever only reads along. */
  onDone?: ((done: boolean) => Promise<void>) | undefined;
  onChange?: (() => void) | undefined;
};

/** A task to tick, with who does it and by when. The words are the tick's own label. */
export function TaskRow({ task, step, roster, onDone, onChange }: TaskRowProps) {
  const t = useText('transitions');
  const words = useTaskText()(task);
  return (
    <div className={styles.row} data-done={task.done ? '' : undefined}>
      {onDone === undefined ? (
        <span className={styles.what} dir="auto">
          {words} {task.done && <Tag tone="munt">{t('page.isDone')}</Tag>}
        </span>
      ) : (
        <label className={styles.what}>
          <input
            type="checkbox"
            checked={task.done}
            onChange={(event) => void onDone(event.target.checked)}
          />
          <span dir="auto">{words}</span>
        </label>
      )}
      <div className={styles.under}>
        <WhoAndWhen task={task} step={step} roster={roster} />
        {onChange !== undefined && (
          <Button kind="quiet" icon="pencil-simple" onPress={onChange}>
            {t('page.edit')}
          </Button>
        )}
      </div>
      {isLeftBehind(task, roster.people) && <LeftBehind task={task} onChange={onChange} />}
    </div>
  );
}

/** Who would do it has left: the table says who, and chooses another name. */
function LeftBehind({ task, onChange }: Pick<TaskRowProps, 'task' | 'onChange'>) {
  const t = useText('transitions');
  const { name } = task;
  return (
    <Notice>
      <p>{name === undefined ? t('page.leftSomeone') : t('page.left', { name })}</p>
      {onChange !== undefined && (
        <Button icon="users" onPress={onChange}>
          {t('page.leftChoose')}
        </Button>
      )}
    </Notice>
  );
}

export function WhoAndWhen({ task, step, roster }: Pick<TaskRowProps, 'task' | 'step' | 'roster'>) {
  const t = useText('transitions');
  const dates = useDates();
  const day = dayOfTask(task, step);
  const name = roster.people.find((one) => one.id === task.who)?.name;
  const who = task.who === null ? t('page.nobody') : (name ?? task.name ?? t('page.someone'));
  return (
    <span className={styles.small}>
      <bdi>{who}</bdi>
      {day !== null && ` · ${t('page.by', { day: dates.text({ day }, 'day') })}`}
    </span>
  );
}
