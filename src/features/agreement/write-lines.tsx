import { useState } from 'react';
import { agreementField, linesOf, mostAgreements, nextId } from '#domain/agreement.ts';
import type { Roster } from '#domain/roster.ts';
import { newRecordId } from '#storage/ids.ts';
import type { RecordView } from '#storage/record-view.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './agreement.module.css';
import { LineForm } from './line-form.tsx';
import { ShownLine } from './shown-line.tsx';
import { Both, Told } from './told.tsx';
import type { Card } from './use-card.ts';

type WriteLinesProps = { card: Card; view: RecordView | null; roster: Roster };

/** At most five. A sixth is refused with a sentence, and its words stay. */
export function WriteLines({ card, roster }: WriteLinesProps) {
  const { onCard, waiting } = linesOf(card.fields);
  const [open, setOpen] = useState<string | null>(null);
  const written = [...onCard, ...waiting];
  const isNew = open !== null && written.every(({ id }) => id !== open);
  // A new one stands where it will be: with its first letter nothing moves under who types.
  const lines = isNew ? [...written, { id: open, versions: [] }] : written;
  const form = (id: string) => (
    <LineForm
      fields={card.fields}
      id={id}
      roster={roster}
      onChange={(line) => card.change(agreementField(id), line)}
      onRemove={() => {
        card.change(agreementField(id), null);
        setOpen(null);
      }}
      onClose={() => setOpen(null)}
    />
  );
  return (
    <section className={styles.section}>
      <h2>
        <Both k="lines" />
      </h2>
      <ol className={styles.lines}>
        {lines.map(({ id, versions: [line] }, place) => (
          <li key={id} className={styles.line}>
            {place >= mostAgreements && !(isNew && id === open) && (
              <Notice tone="warn">
                <Told k="five" values={{ most: mostAgreements }} />
              </Notice>
            )}
            {id === open ? form(id) : line !== undefined && <ShownLine line={line} />}
            {id !== open && (
              <Button kind="quiet" icon="pencil-simple" onPress={() => setOpen(id)}>
                <Told k="line.change" />
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!isNew && waiting.length === 0 && (
        <div>
          <Button
            kind="make"
            icon="plus"
            onPress={() => setOpen(nextId(card.fields, newRecordId().slice(0, 8)))}
          >
            <Told k="line.add" />
          </Button>
        </div>
      )}
    </section>
  );
}
