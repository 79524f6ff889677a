import { Icon } from '#ui/icon.tsx';
import styles from './home-entries.module.css';
import { Told } from './told.tsx';

/** Above every question: words about one child never go to another. */
export function AboutChild({ name }: { name: string }) {
  return (
    <p className={styles.aboutChild}>
      <Icon name="student" />
      <Told k="write.about" values={{ name }} />
    </p>
  );
}
