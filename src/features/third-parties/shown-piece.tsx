import { shownAnswers } from '#domain/shown-answers.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { type RecordView, text } from '#storage/record-view.ts';

/** Every word, photo and drawing of a piece. */
export function ShownPiece({ view }: { view: RecordView }) {
  return (
    <ShownEntry
      space={view.space}
      record={view.record}
      answers={shownAnswers(view)}
      fields={view.fields}
      language={text(view, 'language') || undefined}
      isMine={view.mine}
    />
  );
}
