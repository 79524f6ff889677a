/**
 * What an activity is: one question of the catalogue, done in a few screens of one question each.
 * Its words are texts of the `catalogue` namespace; here is only its shape.
 */

/** Five questions a young person has about their future, after Kuijpers. */
export const competences = ['qualities', 'motives', 'work', 'steering', 'network'] as const;
export type Competence = (typeof competences)[number];

/** Lager, the grades of secondary, BuSO, OKAN, duaal, at risk of leaving, parents. */
export const groups = ['L', '1G', '2G', '3G', 'BuSO', 'OKAN', 'DU', 'R', 'OU'] as const;
export type Group = (typeof groups)[number];

export function isGroup(word: string): word is Group {
  return (groups as readonly string[]).includes(word);
}

/** How a question is answered, and what its answer looks like as a value. */
export type StepForm =
  | { form: 'short-text' | 'long-text' | 'faces' | 'faces3' | 'person' | 'date' }
  /** Choose up to `most`: a list of card ids. */
  | { form: 'cards'; cards: readonly string[]; most: number }
  /** Every card in a bin: `{ [card]: bin }`. */
  | { form: 'bins'; cards: readonly string[]; bins: readonly string[] }
  /** This or that: `{ [pair]: 'a' | 'b' }`. */
  | { form: 'pairs'; pairs: readonly string[] }
  /** A face per card: `{ [card]: 1..5 }`. */
  | { form: 'scale-cards'; cards: readonly string[] };
export type Form = StepForm['form'];

export type ActivityStep = { id: string } & StepForm;

/**
 * What the maker has to respect, beyond the default that everything is for its author alone.
 * `private-first`: the app proposes nobody afterwards. `no-overview`: no trend, no chart, for
 * anyone. `self-view`: never graded. `one-open`: one open step at most. `neutral-not`: "not" is
 * as good as "done". `shows-reader`: says who will read it and when. `offers-contacts`: not
 * everyone has a network. `first-names`: no surnames of others.
 */
export type Guard =
  | 'private-first'
  | 'no-overview'
  | 'self-view'
  | 'one-open'
  | 'neutral-not'
  | 'shows-reader'
  | 'offers-contacts'
  | 'first-names';

export type Activity = {
  id: string;
  /** Its number in the catalogue; null for the free entry. */
  number: number | null;
  competence: Competence | null;
  /** Whom it fits; empty means everybody. */
  groups: readonly Group[];
  /** What doing it makes: an entry, a small step, or a look back at the open step. */
  makes: 'entry' | 'step' | 'look-back';
  steps: readonly ActivityStep[];
  guards: readonly Guard[];
};

export function hasGuard(activity: Activity, guard: Guard): boolean {
  return activity.guards.includes(guard);
}

/** Limits of what a person types, far below what a record can hold. */
export const textLimits = { short: 300, long: 4_000, name: 80 } as const;
