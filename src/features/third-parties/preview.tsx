import { useState } from 'react';
import { mayGoAlong } from '#domain/handover.ts';
import type { Roster } from '#domain/roster.ts';
import { fieldOfPiece, type GivenPiece, pieceMark, piecesOf } from '#domain/third-party.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { ShownPiece } from './shown-piece.tsx';
import styles from './third-parties.module.css';
import { Told } from './told.tsx';

type PreviewProps = { view: RecordView; roster: Roster; mayChange: boolean };

/** Exactly what goes along: every word and picture of it, for whoever may read that piece. */
export function Preview({ view, roster, mayChange }: PreviewProps) {
  const pieces = piecesOf(view.fields);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.screen}>
      <section className={styles.section}>
        <h2>
          <Told k="fact.pieces" />
        </h2>
        {pieces.length === 0 && (
          <p>
            <Told k="preview.none" />
          </p>
        )}
        <ul className={styles.list}>
          {pieces.map(({ record, name }) => (
            <li key={record}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </section>
      {pieces.length > 0 && (
        <Unfold title={<Told k="preview.title" />} isOpen={isOpen} onToggle={setOpen}>
          <div className={styles.section}>
            {pieces.map((piece) => (
              <Card key={piece.record} isFlat>
                <h3>
                  <bdi>{piece.name}</bdi>
                </h3>
                <Piece agreement={view} piece={piece} roster={roster} mayChange={mayChange} />
              </Card>
            ))}
          </div>
        </Unfold>
      )}
    </div>
  );
}

type PieceProps = {
  agreement: RecordView;
  piece: GivenPiece;
  roster: Roster;
  mayChange: boolean;
};

function Piece({ agreement, piece, roster, mayChange }: PieceProps) {
  const { role } = useProfile().person;
  const view = useRecord(agreement.space, piece.record);
  if (view === undefined) return null;
  if (view === null || !isThere(view, view.author)) {
    const tone = role === 'parent' ? 'u' : 'je';
    return (
      <p>
        {role === 'pupil' ? (
          <Told k="preview.gone" />
        ) : (
          <Told k={`preview.hidden.${tone}`} values={{ name: roster.name }} />
        )}
      </p>
    );
  }
  return (
    <>
      {pieceMark(view.fields) !== piece.mark && (
        <Changed agreement={agreement} piece={piece} view={view} mayChange={mayChange} />
      )}
      <ShownPiece view={view} />
    </>
  );
}

/** Whether it is there, finished, and the pupil's own. */
export function isThere(view: RecordView, pupil: string): boolean {
  return !view.deleted && mayGoAlong({ ...view, kept: first(view, 'kept') }, pupil);
}

type ChangedProps = Omit<PieceProps, 'roster'> & { view: RecordView };

/** What was agreed is the piece as it was: as it is now it goes along when everybody agrees again. */
function Changed({ agreement, piece, view, mayChange }: ChangedProps) {
  const profile = useProfile();
  const { save, problem } = useSaving();
  const take = () => {
    const { space, record, kind } = agreement;
    const now = { name: piece.name, mark: pieceMark(view.fields) };
    const edits = { [fieldOfPiece(view.record)]: now };
    return save(() => saveRecord(profile, { space, record, kind, edits }));
  };
  return (
    <Notice tone="warn">
      <p>
        <Told k="preview.changed" />
      </p>
      {mayChange && profile.person.role === 'pupil' && (
        <Button onPress={take}>
          <Told k="preview.take" />
        </Button>
      )}
      <StorageNotice problem={problem} />
    </Notice>
  );
}
