import type { Day } from '#domain/instant.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { useTaskText } from '#ui/use-task-text.ts';
import { bothTasks, type Task } from './task.ts';
import { WhoAndWhen } from './task-row.tsx';
import styles from './transitions.module.css';

type TwoVersionsProps = {
  versions: readonly Task[];
  step: Day;
  roster: Roster;
  onChoose?: ((task: Task) => Promise<void>) | undefined;
};

/** Two people changed one task at the same time. Nobody's words are lost: the table says what holds. */
export function TwoVersions({ versions, step, roster, onChoose }: TwoVersionsProps) {
  const t = useText('transitions');
  const taskText = useTaskText();
  const both = bothTasks(versions.map((version) => ({ ...version, text: taskText(version) })));
  return (
    <div className={styles.two}>
      <p>
        <strong>{t('page.two.title')}</strong> {onChoose !== undefined && t('page.two.text')}
      </p>
      <ul className={styles.versions}>
        {versions.map((version) => (
          <li key={JSON.stringify(version)} className={styles.version}>
            <span className={styles.words} dir="auto">
              {taskText(version)}
            </span>
            <WhoAndWhen task={version} step={step} roster={roster} />
            {onChoose !== undefined && (
              <Button onPress={() => onChoose(version)}>{t('page.two.this')}</Button>
            )}
          </li>
        ))}
      </ul>
      {onChoose !== undefined && both !== null && (
        <Button kind="primary" onPress={() => onChoose(both)}>
          {t('page.two.both')}
        </Button>
      )}
    </div>
  );
}
