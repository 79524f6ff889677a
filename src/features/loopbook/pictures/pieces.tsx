import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { useIsPrinting } from '#ui/use-is-printing.ts';
import { When } from '#ui/when.tsx';
import styles from './pictures.module.css';
import type { Piece } from './piece.ts';
import { PieceCard, useActivityTitle } from './piece-card.tsx';
import { TableBeside } from './table-beside.tsx';

const shownAtOnce = 12;

type PiecesProps = {
  pieces: readonly Piece[];
  caption: string;
  /** What stands above each; the card that it answers where nothing is said. */
  titleOf?: (piece: Piece) => string | undefined;
};

/** Pieces beside each other, newest first; the older ones behind one tap, and all on paper. */
export function Pieces({ pieces, caption, titleOf }: PiecesProps) {
  const t = useText('pictures');
  const activityTitle = useActivityTitle();
  const isPrinting = useIsPrinting();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || isPrinting ? pieces : pieces.slice(0, shownAtOnce);
  const nameOf = (piece: Piece) => titleOf?.(piece) ?? activityTitle(piece);
  return (
    <>
      <div className={styles.pieces}>
        {shown.map((piece) => (
          <PieceCard key={piece.record} piece={piece} title={nameOf(piece)} />
        ))}
      </div>
      {shown.length < pieces.length && (
        <div>
          <Button onPress={() => setWhole(true)}>{t('more')}</Button>
        </div>
      )}
      <TableBeside
        caption={caption}
        head={[t('column.card'), t('column.words'), t('column.day')]}
        rows={pieces.map((piece) => ({
          key: piece.record,
          cells: [
            <bdi key="name">{nameOf(piece)}</bdi>,
            <SaidInShort key="said" piece={piece} />,
            <When key="day" instant={piece.order} form="day" />,
          ],
        }))}
      />
    </>
  );
}

/** All words of a piece in one cell. */
export function SaidInShort({ piece }: { piece: Piece }) {
  return piece.said.map(({ question, text }) => (
    <p key={`${question} ${text}`} dir="auto" lang={piece.language}>
      {text}
    </p>
  ));
}
