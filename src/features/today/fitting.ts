/**
 * Three cards that fit: for this group, not done lately, each on another of the five questions,
 * and others again tomorrow. No list of what is behind, no score of what was done.
 */
import type { Day } from '#domain/instant.ts';

export type Card = { id: string; competence: string; groups: readonly string[] };

export type Fit = {
  cards: readonly Card[];
  /** The groups of the pupil's classes; none means that every card fits. */
  groups: readonly string[];
  /** Ids of what was done lately, newest first. */
  lately: readonly string[];
  today: Day;
};

export function fittingCards(fit: Fit, count: number): string[] {
  const able = fit.cards.filter((card) => fits(card, fit.groups));
  const turned = turn(able, dayNumber(fit.today));
  const ranked = [...turned].sort((one, other) => age(other, fit) - age(one, fit));
  const chosen: Card[] = [];
  for (const card of ranked.filter(({ id }) => !fit.lately.slice(0, justDone).includes(id))) {
    if (!chosen.some((other) => other.competence === card.competence)) chosen.push(card);
  }
  for (const card of ranked) if (!chosen.includes(card)) chosen.push(card);
  return chosen.slice(0, count).map((card) => card.id);
}

/** So many things done last are not proposed again, while there is another card. */
const justDone = 4;

function fits(card: Card, groups: readonly string[]): boolean {
  if (groups.length === 0 || card.groups.length === 0) return true;
  return card.groups.some((group) => groups.includes(group));
}

/** How long ago, counted in things done: what was never done counts as longest ago. */
function age(card: Card, { lately }: Fit): number {
  const place = lately.indexOf(card.id);
  return place === -1 ? lately.length : place;
}

function turn(cards: readonly Card[], by: number): Card[] {
  if (cards.length === 0) return [];
  const at = by % cards.length;
  return [...cards.slice(at), ...cards.slice(0, at)];
}

function dayNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return year * 372 + month * 31 + date;
}
