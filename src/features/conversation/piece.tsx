import { shownAnswers } from '#domain/shown-answers.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { text } from '#storage/record-view.ts';
import { useRecord } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import styles from './conversation.module.css';
import { Told } from './told.tsx';
import { usePieceTitle } from './use-piece-title.ts';

type PieceProps = { space: string; record: string; name: string };

/** What the two look back at, where whoever holds the device may read it. */
export function Piece({ space, record, name }: PieceProps) {
  const view = useRecord(space, record);
  const titleOf = usePieceTitle();
  if (view === undefined) return null;
  if (view === null || view.deleted) {
    return (
      <p className={styles.small}>
        <Told k="piece.elsewhere" values={{ name }} />
      </p>
    );
  }
  const title = titleOf(view);
  return (
    <section className={styles.section}>
      <h2>
        <Told k="piece.title" />
      </h2>
      <Card isFlat>
        {title !== '' && (
          <p className={styles.piece} dir="auto">
            {title}
          </p>
        )}
        <ShownEntry
          space={space}
          record={record}
          answers={shownAnswers(view)}
          fields={view.fields}
          language={text(view, 'language') || undefined}
          isMine={view.mine}
        />
      </Card>
    </section>
  );
}
