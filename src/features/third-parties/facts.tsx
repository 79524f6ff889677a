import type { RecordView } from '#storage/record-view.ts';
import styles from './third-parties.module.css';
import { Told } from './told.tsx';
import { useWords } from './use-words.ts';

const facts = ['organisation', 'contact', 'purpose', 'until'] as const;

/** To whom, for what and until when. Of two devices that wrote apart both stand here. */
export function Facts({ view }: { view: Pick<RecordView, 'fields'> }) {
  const wordsOf = useWords();
  const { fields } = view;
  return (
    <dl className={styles.facts}>
      {facts.map((field) => (
        <div key={field}>
          <dt>
            <Told k={`fact.${field}`} />
          </dt>
          {field === 'organisation' &&
            (fields.title ?? []).map((name) => (
              <dd key={String(name)}>
                <strong>
                  <bdi>{String(name)}</bdi>
                </strong>
              </dd>
            ))}
          {(fields[field] ?? []).map((value) => (
            <dd key={String(value)}>
              <bdi>{wordsOf(field, value)}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
