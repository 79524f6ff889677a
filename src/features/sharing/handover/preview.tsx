import { useState } from 'react';
import type { Plain } from '#content/document.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { text } from '#storage/record-view.ts';
import { type LoopbookLine, useRecord } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useRecordName } from '../record-name.ts';
import styles from '../sharing.module.css';

type Fields = Readonly<Record<string, readonly Plain[]>>;
type PreviewProps = {
  pieces: readonly LoopbookLine[];
  title: string;
  /** What of each piece goes, where that is not all of it. */
  fieldsOf?: (fields: Fields) => Fields;
};

const all = (fields: Fields) => fields;

/** Before it goes: each piece with every word, photo and voice, as the receiver will have it. */
export function Preview({ pieces, title, fieldsOf = all }: PreviewProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Unfold title={title} isOpen={isOpen} onToggle={setOpen}>
      <div className={styles.seen}>
        {pieces.map((line) => (
          <Piece key={line.record} line={line} fieldsOf={fieldsOf} />
        ))}
      </div>
    </Unfold>
  );
}

type PieceProps = { line: LoopbookLine; fieldsOf(fields: Fields): Fields };

function Piece({ line, fieldsOf }: PieceProps) {
  const nameOf = useRecordName();
  const view = useRecord(line.space, line.record);
  return (
    <Card isFlat>
      <h3>
        <bdi>{nameOf(line)}</bdi>
      </h3>
      {view && (
        <ShownEntry
          space={view.space}
          record={view.record}
          answers={shownAnswers(view)}
          fields={fieldsOf(view.fields)}
          language={text(view, 'language') || undefined}
          isMine
        />
      )}
    </Card>
  );
}
