import type { ComponentProps } from 'react';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useSaving } from '#storage/use-saving.ts';
import { Card } from '#ui/card.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { limits } from './limits.ts';
import { Told } from './told.tsx';
import styles from './transitions.module.css';

const sharedFields = ['contact', 'summary'] as const;
type SharedField = (typeof sharedFields)[number];

/** What the table writes together: the name on the other side, and what goes along in words. */
export function SharedWords({ view, mayChange }: { view: RecordView; mayChange: boolean }) {
  return mayChange ? <Write view={view} /> : <Read view={view} />;
}

function Write({ view }: { view: RecordView }) {
  const t = useText('transitions');
  const { space, record, kind } = view;
  const { values, change, keep, state } = useEditing({ space, record, kind, given: view });
  const saving = useSaving();
  const wordsOf = (field: SharedField) => {
    const value = values[field];
    return typeof value === 'string' ? value : '';
  };
  return (
    <section className={styles.section}>
      {sharedFields.map((field) =>
        isDouble(view, field) ? (
          <Both key={field} view={view} field={field} />
        ) : (
          <Field
            key={field}
            field={field}
            label={<Told k={`page.${field}.title`} />}
            hint={<Told k={`page.${field}.hint`} />}
            value={wordsOf(field)}
            onChange={(value) => change(field, value)}
            onBlur={() => void saving.save(keep)}
            maxLength={limits[field]}
            error={wordsOf(field).length >= limits[field] ? t('full') : null}
          />
        ),
      )}
      <StorageNotice problem={saving.problem} />
      <StateLine state={state === 'device' ? view.state : state} />
    </section>
  );
}

/** A name is one line; what is said together grows with the words. */
function Field({ field, ...props }: ComponentProps<typeof TextArea> & { field: SharedField }) {
  return field === 'contact' ? <TextField {...props} /> : <TextArea {...props} />;
}

function Read({ view }: { view: RecordView }) {
  const written = sharedFields.filter((field) => text(view, field).trim() !== '');
  if (written.length === 0) return null;
  return (
    <section className={styles.section}>
      {written.map((field) => (
        <Both key={field} view={view} field={field} />
      ))}
    </section>
  );
}

/** As it stands: while two people's words wait for a choice, the words of both. */
function Both({ view, field }: { view: RecordView; field: SharedField }) {
  const values = (view.fields[field] ?? []).filter((value) => typeof value === 'string');
  return (
    <section className={styles.section}>
      <h2>
        <Told k={`page.${field}.title`} />
      </h2>
      <Card isFlat>
        {values.map((value) => (
          <p key={value} className={styles.words} dir="auto">
            {value}
          </p>
        ))}
      </Card>
    </section>
  );
}

function isDouble(view: RecordView, field: SharedField): boolean {
  return (view.fields[field] ?? []).length > 1;
}
