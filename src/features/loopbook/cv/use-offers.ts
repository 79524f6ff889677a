import { useMemo } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { canPicture } from '../pictures/can.ts';
import { cardKey } from '../pictures/card-words.tsx';
import type { GatheredCard } from '../pictures/gathered-cards.ts';
import type { Piece, Told } from '../pictures/piece.ts';
import { workPicture } from '../pictures/work.ts';
import type { CvPart } from './cv.ts';

/** What may become a line: its title and its month, never what was written in it. */
export type Offer = { from: string; words: string; detail: string };

export function useOffers(records: readonly Told[]): Record<CvPart, Offer[]> {
  const cards = useText('cards');
  const catalogue = useText('catalogue');
  const dates = useDates();
  const pictures = useMemo(
    () => ({ work: workPicture(records), can: canPicture(records) }),
    [records],
  );
  const ofPiece = (piece: Piece): Offer => ({
    from: piece.record,
    words: ownTitle(piece) || cards(`${piece.activity}.title`),
    detail: dates.text({ instant: piece.order }, 'month'),
  });
  const ofCard = ({ name, pieces }: GatheredCard): Offer => ({
    from: cardKey(name),
    words: 'text' in name ? catalogue(name.text) : name.own,
    detail: [...new Set(pieces.map(ownTitle))].filter(Boolean).join(', '),
  });
  return {
    work: pictures.work.map(ofPiece),
    education: [],
    can: [
      ...[...pictures.can.strengths, ...pictures.can.able].map(ofCard),
      ...pictures.can.moments.filter(ownTitle).map(ofPiece),
    ],
  };
}

/** The name of a card says what was asked, not where somebody showed it. */
function ownTitle({ fields }: Piece): string {
  const title = fields.title?.[0];
  return typeof title === 'string' ? title.trim() : '';
}
