import styles from './guide.module.css';

type LinesProps = { title: string; intro?: string; lines: readonly string[] };

/** A few short things to do or to say, under their heading. */
export function Lines({ title, intro, lines }: LinesProps) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {intro !== undefined && <p>{intro}</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
