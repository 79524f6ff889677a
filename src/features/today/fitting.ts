/**
 * Three cards that fit: for this group, not done lately, each on another of the five questions,
 * and others again tomorrow. No list of what is behind, no score of what was done.
 */
import type { Day } from '#domain/instant.ts';

export type Card = {
  id: string;
  competence: string;
  groups: readonly string[];
  /** Months in which it fits best; none means the whole year. */
  months?: readonly number[] | undefined;
};

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
  const ranked = seasonFirst(
    [...turned].sort((one, other) => age(other, fit) - age(one, fit)),
    fit,
  );
  const chosen: Card[] = [];
  for (const card of ranked.filter((one) => !isJustDone(one, fit) && !isOfLater(one, fit))) {
    if (!chosen.some((other) => other.competence === card.competence)) chosen.push(card);
  }
  for (const card of ranked) if (!chosen.includes(card)) chosen.push(card);
  return chosen.slice(0, count).map((card) => card.id);
}

/** So many things done last are not proposed again, while there is another card. */
const justDone = 4;

function isJustDone({ id }: Card, { lately }: Fit): boolean {
  return lately.slice(0, justDone).includes(id);
}

function fits(card: Card, groups: readonly string[]): boolean {
  if (groups.length === 0 || card.groups.length === 0) return true;
  return card.groups.some((group) => groups.includes(group));
}

/**
 * One card of this season goes first: a whole screen of them would say the same thing all spring.
 * What belongs to another season comes after everything else, and is never hidden.
 */
function seasonFirst(cards: readonly Card[], fit: Fit): Card[] {
  const ofNow = cards.find((card) => isOfNow(card, fit) && !fit.lately.includes(card.id));
  const others = cards.filter((card) => card !== ofNow);
  return [
    ...(ofNow === undefined ? [] : [ofNow]),
    ...others.filter((card) => !isOfLater(card, fit)),
    ...others.filter((card) => isOfLater(card, fit)),
  ];
}

function isOfNow({ months }: Card, { today }: Fit): boolean {
  return months?.includes(Number(today.split('-')[1])) === true;
}

function isOfLater(card: Card, fit: Fit): boolean {
  return card.months !== undefined && !isOfNow(card, fit);
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
