/** What a sheet asks, and in which words: those of the catalogue, or those that a school's card brings. */
import type { Activity, ActivityStep } from '#domain/activity.ts';
import { recordOfCard } from '#domain/school-card.ts';

/** The texts of one language. */
export type Words = { cards(key: string): string; catalogue(key: string): string };

export function titleOf({ id, words }: Activity, said: Words): string {
  return words?.texts.title ?? said.cards(`${id}.title`);
}

export function cardQuestionOf({ id, words }: Activity, said: Words): string {
  return words?.texts.question ?? said.cards(`${id}.question`);
}

export function questionOf(activity: Activity, step: ActivityStep, said: Words): string {
  const key = `${step.id}.question`;
  return activity.words?.texts[key] ?? said.catalogue(`${of(activity)}.${key}`);
}

export function hintOf(activity: Activity, step: ActivityStep, said: Words): string {
  return said.catalogue(`${of(activity)}.${step.id}.hint`);
}

export function labelOf(activity: Activity, key: string, said: Words): string {
  return said.catalogue(`${of(activity)}.${key}`);
}

/** What the app says to every card of a school is a text of the catalogue. */
function of({ id, words }: Activity): string {
  return recordOfCard(id) === null ? id : (words?.otherwise ?? id);
}

/** Whether its words are the same in every language: a school wrote them once. */
export function isOfSchool({ words }: Activity): boolean {
  return words !== undefined;
}
