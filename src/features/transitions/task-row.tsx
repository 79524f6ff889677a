import type { Roster } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import { useTaskText } from '#ui/use-task-text.ts';
import type { Task } from './task.ts';
import styles from './transitions.module.css';

type TaskRowProps = {
  task: Task;
  roster: Roster;
  /** Absent for whoever only reads along. */
  onDone?: ((done: boolean) => Promise<void>) | undefined;
  onChange?: (() => void) | undefined;
};

/** A task to tick, with who does it and by when. The words are the tick's own label. */
export function TaskRow({ task, roster, onDone, onChange }: TaskRowProps) {
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
        <WhoAndWhen task={task} roster={roster} />
        {onChange !== undefined && (
          <Button kind="quiet" icon="pencil-simple" onPress={onChange}>
            {t('page.edit')}
          </Button>
        )}
      </div>
    </div>
  );
}

export function WhoAndWhen({ task, roster }: Pick<TaskRowProps, 'task' | 'roster'>) {
  const t = useText('transitions');
  const dates = useDates();
  const name = roster.people.find((one) => one.id === task.who)?.name;
  const who = task.who === null ? t('page.nobody') : (name ?? t('page.someone'));
  return (
    <span className={styles.small}>
      <bdi>{who}</bdi>
      {task.day !== null && ` · ${t('page.by', { day: dates.text({ day: task.day }, 'day') })}`}
    </span>
  );
}
