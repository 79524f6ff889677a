import styles from './person-name.module.css';

/** A name keeps its own direction inside any sentence, and a double name is not cut at its hyphen. */
export function PersonName({ name }: { name: string }) {
  if (!name.includes('-')) return <bdi>{name}</bdi>;
  return (
    <bdi>
      {name.split(/(\S+-\S+)/).map((part) =>
        part.includes('-') ? (
          <span key={part} className={styles.whole}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}
