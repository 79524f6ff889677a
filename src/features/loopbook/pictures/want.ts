/** "Wat ik wil": of what can change its mind the newest answer counts; what was told stays. */
import { entriesOf } from '#domain/answer-words.ts';
import { type CardName, type GatheredCard, gatheredCards, nameOf } from './gathered-cards.ts';
import { answerIn, type Piece, pieceOf, piecesOf, type Told } from './piece.ts';

/** The newest answer of a question, and the piece in which it stands. */
export type Newest<Value> = { value: Value; piece: Piece };

export type Side = { pair: string; side: 'a' | 'b' };
export type Sorted = { place: string; cards: CardName[] };

export type WantPicture = {
  order: Newest<CardName[]> | null;
  sides: Newest<Side[]> | null;
  lessons: Newest<Sorted[]> | null;
  places: Newest<Sorted[]> | null;
  likes: GatheredCard[];
  moments: Piece[];
};

const order = { activity: 'what-counts', step: 'order' };
const sides = { activity: 'this-or-that', step: 'choices' };
const lessons = { activity: 'energy-or-tired', step: 'lessons' };
const places = { activity: 'noise-dirt-heat', step: 'sort' };
const moments = [
  'good-day',
  'someone-to-look-at',
  'three-roads',
  'if-it-goes-otherwise',
  'not-fair',
];

/** A face says how a lesson feels; here only in which of three groups it lies. */
const groupsOfFaces = [
  { place: 'energy', faces: [4, 5] },
  { place: 'between', faces: [3] },
  { place: 'tired', faces: [1, 2] },
];

export function wantPicture(records: readonly Told[]): WantPicture {
  return {
    order: newest(records, order, (value) =>
      Array.isArray(value) ? value.map((card) => nameOf(order, String(card))) : [],
    ),
    sides: newest(records, sides, (value) =>
      entriesOf(value).map(([pair, side]) => ({ pair, side: side === 'a' ? 'a' : 'b' })),
    ),
    lessons: newest(records, lessons, (value) =>
      groupsOfFaces.map(({ place, faces }) => ({
        place,
        cards: cardsWith(lessons, value, (face) => faces.some((one) => one === face)),
      })),
    ),
    places: newest(records, places, (value) =>
      ['fine', 'a-bit', 'not'].map((place) => ({
        place,
        cards: cardsWith(places, value, (bin) => bin === place),
      })),
    ),
    likes: gatheredCards(records, [
      {
        activity: 'like-and-can',
        step: 'cards',
        places: ['like-can', 'like-not-yet'],
      },
    ]),
    moments: piecesOf(records, moments),
  };
}

type Question = { activity: string; step: string };

function newest<Value>(
  records: readonly Told[],
  { activity, step }: Question,
  read: (value: unknown) => Value,
): Newest<Value> | null {
  for (const told of records) {
    const value = answerIn(told, activity, step);
    if (value !== undefined) return { value: read(value), piece: pieceOf(told) };
  }
  return null;
}

function cardsWith(
  question: Question,
  value: unknown,
  isWith: (place: unknown) => boolean,
): CardName[] {
  const lying = entriesOf(value).filter(([, place]) => isWith(place));
  return lying.map(([card]) => nameOf(question, card));
}
