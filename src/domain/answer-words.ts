import { ownWords } from './activity.ts';
import type { ShownAnswer } from './shown-answers.ts';

/**
 * The texts of the catalogue that an answer chose, by their keys. How a card was sorted is no
 * word of it: whoever looks for "koken" finds it in whatever bin it lies.
 */
export function chosenTexts({ activity, id, form, values, cardsOf }: ShownAnswer): string[] {
  if (activity === null) return [];
  const keys = values.flatMap((value) => {
    if (form === 'pairs') return entriesOf(value).map(([pair, side]) => `pairs.${pair}.${side}`);
    const cards = cardsIn(form, value).filter((card) => ownWords(card) === null);
    return cards.map((card) => `cards.${card}`);
  });
  return keys.map((key) => `${activity}.${cardsOf ?? id}.${key}`);
}

const inWords: readonly ShownAnswer['form'][] = ['short-text', 'long-text', 'media'];

/** What somebody wrote as an answer; empty where it is answered otherwise. */
export function writtenText({ form, values: [value] }: ShownAnswer): string {
  return inWords.includes(form) && typeof value === 'string' ? value.trim() : '';
}

/** The first answer in words of a record, in the order of its questions. */
export function firstWritten(answers: readonly ShownAnswer[]): string {
  return answers.map(writtenText).find((text) => text !== '') ?? '';
}

/** What somebody wrote themselves inside an answer: cards of their own, people, bubbles. */
export function ownTexts({ form, values }: ShownAnswer): string[] {
  return values.flatMap((value) => {
    if (form === 'circle') return entriesOf(value).map(([name]) => name);
    if (form === 'bubbles') return entriesOf(value).map(([, words]) => String(words));
    return cardsIn(form, value).flatMap((card) => ownWords(card) ?? []);
  });
}

/** The cards that lie somewhere in an answer; none where it has no cards. */
export function cardsIn(form: ShownAnswer['form'], value: unknown): string[] {
  switch (form) {
    case 'cards':
    case 'rank':
      return Array.isArray(value) ? value.filter((card) => typeof card === 'string') : [];
    case 'bins':
    case 'grid':
    case 'balance':
    case 'scale-cards':
      return entriesOf(value).map(([card]) => card);
    default:
      return [];
  }
}

/** The parts of an answer that is a map; none of anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value) : [];
}
