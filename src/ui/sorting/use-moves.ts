import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';

type Named = { id: string; label: string };
type Table = {
  cards: readonly Named[];
  places: readonly Named[];
  value: Readonly<Record<string, string>>;
  onChange(value: Record<string, string>): unknown;
};
/** One card that went somewhere, and where it lay before; nowhere: it was not on the table. */
type Move = { card: string; from: string | undefined };

/** As far back as anybody remembers what they did. */
const most = 10;

/**
 * Every way to move a card comes here: each move is said, and the last ones can be taken back, one
 * card at a time; what was laid meanwhile stays.
 */
export function useMoves({ cards, places, value, onChange }: Table) {
  const t = useText('forms');
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const [said, setSaid] = useState({ lies: '', next: '' });
  const move = (card: string, place: string | undefined) => {
    const { [card]: _, ...others } = value;
    onChange(place === undefined ? others : { ...others, [card]: place });
    const isWaiting = ({ id }: Named) => value[id] === undefined && id !== card;
    const next = place === undefined ? undefined : cards.find(isWaiting);
    setSaid({
      lies:
        place === undefined
          ? t('sort.taken', { card: labelIn(cards, card) })
          : t('sort.lies', { card: labelIn(cards, card), place: labelIn(places, place) }),
      next: next === undefined ? '' : `${t('sort.which')} ${next.label}`,
    });
  };
  return {
    said,
    canUndo: moves.length > 0,
    /** No place: off the table. */
    lay(card: string, place: string | undefined) {
      setMoves([...moves.slice(1 - most), { card, from: value[card] }]);
      move(card, place);
    },
    undo() {
      const last = moves.at(-1);
      setMoves(moves.slice(0, -1));
      if (last !== undefined) move(last.card, last.from);
    },
  };
}

function labelIn(named: readonly Named[], id: string): string {
  return named.find((one) => one.id === id)?.label ?? '';
}
