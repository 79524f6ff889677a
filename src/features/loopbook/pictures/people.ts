/** "Mijn mensen": who is near, who was spoken to, who helped, by the names that the pupil gave. */
import type { rings } from '#domain/activity.ts';
import { entriesOf } from '#domain/answer-words.ts';
import { answerIn, type Piece, pieceOf, piecesOf, type Told } from './piece.ts';

export type Ring = (typeof rings)[number];
export type Circle = { piece: Piece; names: Record<Ring, string[]> };
export type WithPerson = { name: string; piece: Piece };

export type PeoplePicture = {
  /** As it was drawn last: people move. */
  circle: Circle | null;
  talks: WithPerson[];
  thanks: WithPerson[];
  known: Piece[];
};

export function peoplePicture(records: readonly Told[]): PeoplePicture {
  return {
    circle: circleOf(records),
    talks: withPerson(records, 'who-did-i-talk-to'),
    thanks: withPerson(records, 'thank-you'),
    known: piecesOf(records, ['who-knows-someone']),
  };
}

function circleOf(records: readonly Told[]): Circle | null {
  for (const told of records) {
    const people = entriesOf(answerIn(told, 'my-people', 'people'));
    if (people.length === 0) continue;
    const inRing = (ring: Ring) => people.filter(([, at]) => at === ring).map(([name]) => name);
    const names = { near: inRing('near'), middle: inRing('middle'), far: inRing('far') };
    return { piece: pieceOf(told), names };
  }
  return null;
}

function withPerson(records: readonly Told[], activity: string): WithPerson[] {
  return records.flatMap((told) => {
    const person = answerIn(told, activity, 'who');
    if (typeof person !== 'object' || person === null || !('name' in person)) return [];
    return [{ name: String(person.name), piece: pieceOf(told) }];
  });
}
