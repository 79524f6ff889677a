import { useText } from '#i18n/use-text.ts';
import styles from './guide.module.css';

type TimedStepsProps = {
  title: string;
  steps: readonly { id: string; minutes: number; text: string }[];
};

/** What happens one after the other, with how long it usually takes. */
export function TimedSteps({ title, steps }: TimedStepsProps) {
  const t = useText('guide');
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ol className={styles.steps}>
        {steps.map(({ id, minutes, text }) => (
          <li key={id} className={styles.step}>
            <span className={styles.minutes}>{t('minutes', { count: minutes })}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
