import { dayOf } from '#domain/calendar.ts';
import { type GivenPiece, pieceMark, piecesOf } from '#domain/third-party.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord } from '#storage/use-records.ts';
import { Notice } from '#ui/notice.tsx';
import { dutchDay } from './dutch-day.ts';
import type { OfAgreement } from './of-agreement.ts';
import { isThere } from './preview.tsx';
import { ShownPiece } from './shown-piece.tsx';
import styles from './third-parties.module.css';

/** Exactly the pieces that were agreed, as they were then. What changed since is not printed. */
export function PrintedPieces({ view }: OfAgreement) {
  return piecesOf(view.fields).map((piece) => (
    <Printed key={piece.record} space={view.space} piece={piece} />
  ));
}

function Printed({ space, piece }: { space: string; piece: GivenPiece }) {
  const t = useText('third-parties');
  const me = useProfile().person.id;
  const view = useRecord(space, piece.record);
  if (view === undefined) return null;
  const isHere = view !== null && isThere(view, me);
  if (!isHere || pieceMark(view.fields) !== piece.mark) {
    return (
      <div className={styles.choice}>
        <Notice tone="warn">
          <p>
            <bdi>{piece.name}</bdi>
          </p>
          <p>{t(isHere ? 'preview.changed' : 'preview.gone')}</p>
        </Notice>
      </div>
    );
  }
  return (
    <article className={styles.piece}>
      <h2>
        <bdi>{piece.name}</bdi>
      </h2>
      <p className={styles.day} lang="nl">
        {dutchDay(dayOf(view.order))}
      </p>
      <ShownPiece view={view} />
    </article>
  );
}
