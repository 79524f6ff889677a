import { useText } from '#i18n/use-text.ts';
import { useTaskText } from '#ui/use-task-text.ts';
import type { Template } from './template.ts';
import styles from './transitions.module.css';
import { useWeeks } from './use-weeks.ts';

/** The tasks of a step with their place around its day. */
export function ShownTemplate({ template }: { template: Template }) {
  const t = useText('desk');
  const taskText = useTaskText();
  const { wordsOf } = useWeeks();
  return (
    <section className={styles.section}>
      <h2>{t('moments.tasks')}</h2>
      <ul className={styles.preview}>
        {template.tasks.map((task) => (
          <li key={`${task.from} ${task.text} ${task.days}`}>
            <bdi>{taskText(task)}</bdi> · {wordsOf(task.days)}
          </li>
        ))}
      </ul>
    </section>
  );
}
