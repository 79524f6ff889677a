/** "Wat ik kan": what the pupil said of their own strengths, with what shows it under each. */
import { type CardSource, type GatheredCard, gatheredCards } from './gathered-cards.ts';
import { type Piece, piecesOf, type Told } from './piece.ts';

export type CanPicture = {
  strengths: GatheredCard[];
  able: GatheredCard[];
  ways: GatheredCard[];
  moments: Piece[];
};

const strengths: readonly CardSource[] = [
  { activity: 'strong-three', step: 'three', more: 'example' },
];
/** Whether it is liked is another question: who can do it, can do it. */
const able: readonly CardSource[] = [
  { activity: 'like-and-can', step: 'cards', places: ['like-can', 'dislike-can'] },
  { activity: 'tasks-at-home', step: 'tasks', more: 'more' },
];
const ways: readonly CardSource[] = [
  { activity: 'how-i-learn', step: 'ways', more: 'example' },
  { activity: 'helps-in-class', step: 'helps', more: 'more' },
];
const moments = [
  'proud-moment',
  'went-smoothly',
  'hard-but-done',
  'could-already',
  'hands-head-heart',
  'three-people',
  'then-and-now',
  'language-figure',
  'my-minute',
  'starr',
  'child-can',
];

export function canPicture(records: readonly Told[]): CanPicture {
  return {
    strengths: gatheredCards(records, strengths),
    able: gatheredCards(records, able),
    ways: gatheredCards(records, ways),
    moments: piecesOf(records, moments),
  };
}
