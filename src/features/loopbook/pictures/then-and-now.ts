/** "Toen en nu": two pieces side by side. What changed is for the pupil to see, not for the app. */
import { activityOf, hasSomething, type Piece, pieceOf, type Told } from './piece.ts';

/** `once` is the question "then" of the card: a value with that name would pass for a promise. */
export type Chosen = { once: string | null; now: string | null };
export type Pair = { once: Piece | null; now: Piece | null };

const card = 'then-and-now';
const steps = { once: 'then', now: 'now' } as const;

/** What was chosen; where nothing was, the newest card that asks for both. */
export function thenAndNow(records: readonly Told[], chosen: Chosen): Pair {
  const told = records.find((one) => activityOf(one) === card);
  const sideOf = (side: 'once' | 'now') => {
    const wanted = records.find(({ record }) => record === chosen[side]);
    if (wanted !== undefined) return pieceOf(wanted);
    const piece = told === undefined ? null : pieceOf(told, [steps[side]]);
    return piece !== null && hasSomething(piece) ? piece : null;
  };
  return { once: sideOf('once'), now: sideOf('now') };
}
