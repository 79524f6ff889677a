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

/** What can be made beside words. */
export type MediumOffer = 'photo' | 'voice' | 'drawing';

/** How a question is answered, and what its answer looks like as a value. */
export type StepForm =
  | { form: 'short-text' | 'long-text' | 'faces3' | 'person' | 'date' }
  /** Five faces; `energy` gives them the words of tired and full of energy. */
  | { form: 'faces'; words?: FaceWords }
  /**
   * Photos, a voice, a drawing, and always words as well: the value is the text. What was made
   * stands in fields of its own that name the step. `seconds`: a voice stops by itself.
   */
  | { form: 'media'; offers: readonly MediumOffer[]; most?: number; seconds?: number }
  /** Choose up to `most`: a list of card ids. */
  | { form: 'cards'; cards: readonly string[]; most: number }
  /** Every card in a bin: `{ [card]: bin }`. A card of one's own is `own:<words>`. */
  | { form: 'bins'; cards: readonly string[]; bins: readonly string[] }
  /** Two questions at once, in four fields: `{ [card]: quadrant }`. */
  | { form: 'grid'; cards: readonly string[] }
  /** What pulls away and what keeps here: `{ [card]: 'away' | 'here' }`. */
  | { form: 'balance'; cards: readonly string[] }
  /** All cards in order, the most important first: a list of card ids. */
  | { form: 'rank'; cards: readonly string[] }
  /** This or that: `{ [pair]: 'a' | 'b' }`. */
  | { form: 'pairs'; pairs: readonly string[] }
  /** A face per card: `{ [card]: 1..5 }`. `from`: only what was chosen in that question. */
  | { form: 'scale-cards'; cards: readonly string[]; from?: string; words?: FaceWords }
  /** A few small questions on one screen, each by words or voice: `{ [bubble]: text }`. */
  | { form: 'bubbles'; bubbles: readonly string[]; from?: string }
  /** Near and far: `{ [name]: ring }`, the names being the pupil's own words. */
  | { form: 'circle' };
export type Form = StepForm['form'];

export type FaceWords = 'energy';

/** The fields of a 2×2: liked or not, able or not yet. Nobody is bad at anything. */
export const quadrants = ['like-can', 'like-not-yet', 'dislike-can', 'dislike-not-yet'] as const;
export const scales = ['away', 'here'] as const;
export const rings = ['near', 'middle', 'far'] as const;

export type ActivityStep = { id: string } & StepForm;

/**
 * What an activity owes the people in it, beyond the default that everything is for its author
 * alone. Those of `saidGuards` are said in a sentence, before the first answer; the others are
 * kept by the flow: `private-first`: the app proposes nobody afterwards. `no-overview`: no trend,
 * no chart, for anyone. `one-open`: one open step at most. `neutral-not`: "not" is as good as
 * "done". `shows-reader`: says who will read it and when. `offers-contacts`: not everyone has a
 * network. `offers-help`: shows the way to help when it is done. `example`: asks once for an
 * example before it is finished without one.
 */
export const saidGuards = [
  'things-not-faces',
  'places-not-people',
  'agreed',
  'ask-mentor',
  'no-level',
  'not-the-journey',
  'no-names',
  'lesson-not-teacher',
  'nicknames',
  'no-label',
  'hear-first',
  'rehearse',
  'self-view',
  'many-answers',
  'home-work-counts',
  'child-first',
  'to-child',
  'no-medical',
] as const;
export type SaidGuard = (typeof saidGuards)[number];

export type Guard =
  | SaidGuard
  | 'private-first'
  | 'no-overview'
  | 'one-open'
  | 'neutral-not'
  | 'shows-reader'
  | 'offers-contacts'
  | 'offers-help'
  | 'example'
  | 'first-names';

/** What is known of an activity before it is opened. */
export type ActivityCard = {
  id: string;
  /** Its number in the catalogue; null for the free entry. */
  number: number | null;
  competence: Competence | null;
  /** Whom it fits; empty means everybody. */
  groups: readonly Group[];
  /** Months, 1 to 12, in which it fits best: a choice of school is not made in October. */
  months?: readonly number[];
  /** What doing it makes: an entry, a small step, a look back at the open step, or words of home. */
  makes: 'entry' | 'step' | 'look-back' | 'home-entry';
  /** How somebody feels: what was begun is never called for on a first screen. As `no-overview`. */
  isTheirsAlone?: true;
};

/** What it asks, and what it owes the people in it. */
export type Asked = { steps: readonly ActivityStep[]; guards: readonly Guard[] };

/**
 * Words that a card brings itself, by their key below `of`. A key that it does not bring is one of
 * the catalogue, below `otherwise`: what an app says to every such card is translated.
 */
export type CardTexts = {
  of: string;
  texts: Readonly<Record<string, string>>;
  otherwise: string;
};

/** `words`: those of a card that a school made; the texts of the catalogue are files of the app. */
export type Activity = ActivityCard & Asked & { words?: CardTexts };

export function hasGuard(activity: Activity, guard: Guard): boolean {
  return activity.guards.includes(guard);
}

/** The sentences that its doer reads before the first answer. */
export function guardsToSay(activity: Activity): SaidGuard[] {
  return saidGuards.filter((guard) => activity.guards.includes(guard));
}

/** Limits of what a person types, far below what a record can hold. */
export const textLimits = { short: 300, long: 4_000, name: 80, ownCard: 40 } as const;

/** People in a circle, and cards of one's own in one question. */
export const countLimits = { people: 24, ownCards: 6 } as const;

const ownMark = 'own:';

export function ownCard(words: string): string {
  return `${ownMark}${words}`;
}

/** The words of a card that the pupil made; null for a card of the catalogue. */
export function ownWords(card: string): string | null {
  return card.startsWith(ownMark) ? card.slice(ownMark.length) : null;
}
