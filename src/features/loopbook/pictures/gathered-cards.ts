import { ownWords } from '#domain/activity.ts';
import { cardsIn, entriesOf } from '#domain/answer-words.ts';
import { mediaOf } from '#domain/medium.ts';
import { activityOf, answerIn, type Piece, pieceOf, type Told } from './piece.ts';

/** A card by its text in the catalogue, or in the pupil's own words. */
export type CardName = { text: string } | { own: string };

/** A card, and under it every piece in which it was chosen. */
export type GatheredCard = { name: CardName; pieces: Piece[] };

/** Where a card is chosen, and which question tells more about it. */
export type CardSource = {
  activity: string;
  step: string;
  /** Of a sorting only the cards that lie in one of these. */
  places?: readonly string[];
  more?: string;
};

/**
 * Each card once, in the order in which it was chosen last: nobody counts how often. Cards of one
 * name mean one thing in all sources of a picture.
 */
export function gatheredCards(
  records: readonly Told[],
  sources: readonly CardSource[],
): GatheredCard[] {
  const gathered = new Map<string, GatheredCard>();
  for (const told of records) {
    for (const source of sources.filter(({ activity }) => activity === activityOf(told))) {
      for (const card of chosenIn(told, source)) {
        const before = gathered.get(card) ?? { name: nameOf(source, card), pieces: [] };
        before.pieces.push(evidenceOf(told, source, card));
        gathered.set(card, before);
      }
    }
  }
  return [...gathered.values()];
}

export function nameOf({ activity, step }: CardSource, card: string): CardName {
  const own = ownWords(card);
  return own === null ? { text: `${activity}.${step}.cards.${card}` } : { own };
}

function chosenIn(told: Told, { activity, step, places }: CardSource): string[] {
  const value = answerIn(told, activity, step);
  if (places === undefined) return cardsIn('cards', value);
  const lying = entriesOf(value).filter(([, place]) => places.some((one) => one === place));
  return lying.map(([card]) => card);
}

/** An example that was given for this card alone, or else what was told about all of them. */
function evidenceOf(told: Told, { activity, more }: CardSource, card: string): Piece {
  const media = mediaOf(told.fields);
  const piece = { ...pieceOf(told, more === undefined ? [] : [more]), media };
  const answer = more === undefined ? undefined : answerIn(told, activity, more);
  if (typeof answer !== 'object') return piece;
  const example = entriesOf(answer).find(([name]) => name === card)?.[1];
  return {
    ...piece,
    said: example === undefined ? [] : [{ question: null, text: String(example) }],
  };
}
