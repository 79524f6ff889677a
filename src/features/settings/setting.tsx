import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

/** One subject of the settings under its own heading. */
export function Setting({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.setting} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
