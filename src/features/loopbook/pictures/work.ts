/** "Werk dat ik zag": places and work, as they were seen and told. */
import { hasGuard } from '#domain/activity.ts';
import { activities } from '#domain/catalogue/catalogue.ts';
import { type Piece, piecesOf, type Told } from './piece.ts';

/** How it went on a day of work is for that day: no overview of it, for anyone. */
const seen = activities.filter(
  (activity) =>
    activity.competence === 'work' &&
    !hasGuard(activity, 'no-overview') &&
    activity.id !== 'noise-dirt-heat',
);

export function workPicture(records: readonly Told[]): Piece[] {
  const mine = seen.map(({ id }) => id);
  // The first work of somebody at home is work that a child can see too.
  return piecesOf(records, [...mine, 'my-first-work']);
}
