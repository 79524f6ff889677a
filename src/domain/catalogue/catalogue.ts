import type { Activity, ActivityCard, Asked } from '../activity.ts';
import { cards, homeCards } from './cards.ts';
import { home } from './home.ts';
import { motives } from './motives.ts';
import { network } from './network.ts';
import { qualities } from './qualities.ts';
import { steering } from './steering.ts';
import { work } from './work.ts';

const asked: Readonly<Record<string, Asked>> = {
  ...qualities,
  ...motives,
  ...work,
  ...steering,
  ...network,
  ...home,
};

/** The activities that are offered to a young person as cards, in the order of the catalogue. */
export const activities: readonly Activity[] = cards.map(withQuestions);

/** What a parent adds from home. */
export const homeActivities: readonly Activity[] = homeCards.map(withQuestions);

/** An empty page: no question, no group, nobody's idea but the pupil's own. */
export const freeEntry: Activity = {
  id: 'free',
  number: null,
  competence: null,
  groups: [],
  makes: 'entry',
  steps: [{ id: 'text', form: 'long-text' }],
  guards: [],
};

const byId = new Map(
  [freeEntry, ...activities, ...homeActivities].map((activity) => [activity.id, activity]),
);

/** Null for an activity of a newer app: its record still shows its words. */
export function findActivity(id: string): Activity | null {
  return byId.get(id) ?? null;
}

export function isActivityId(word: unknown): boolean {
  return typeof word === 'string' && byId.has(word);
}

function withQuestions(card: ActivityCard): Activity {
  const questions = asked[card.id];
  if (questions === undefined) throw new Error('Bug: a card without questions');
  return { ...card, ...questions };
}
