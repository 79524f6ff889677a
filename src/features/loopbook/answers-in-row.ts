import { chosenTexts, ownTexts, writtenText } from '#domain/answer-words.ts';
import { type ShownAnswer, shownAnswers } from '#domain/shown-answers.ts';
import type { TimelineRow } from '#storage/use-records.ts';

type Answered = Pick<TimelineRow, 'kind' | 'activity' | 'title' | 'answers'>;

const known = new WeakMap<object, readonly ShownAnswer[]>();

function answersIn({ kind, activity, title, answers }: Answered): readonly ShownAnswer[] {
  if (answers === undefined) return [];
  const before = known.get(answers);
  if (before !== undefined) return before;
  const fields = { ...answers, activity: [activity], title: [title] };
  const shown = shownAnswers({ kind, fields });
  known.set(answers, shown);
  return shown;
}

/** Of a sorted heap every card lies somewhere: it tells less than what was said beside it. */
const sorted: readonly ShownAnswer['form'][] = ['bins', 'grid', 'balance', 'scale-cards'];

export type Said = { words: string; cards: readonly string[] };

/** What the first question with an answer that can be read says: words, or cards by their keys. */
export function firstSaid(row: Answered): Said | null {
  const answers = answersIn(row);
  const inOrder = [
    ...answers.filter(({ form }) => !sorted.includes(form)),
    ...answers.filter(({ form }) => sorted.includes(form)),
  ];
  return inOrder.map(said).find(({ words, cards }) => words !== '' || cards.length > 0) ?? null;
}

function said(answer: ShownAnswer): Said {
  const cards = chosenTexts(answer);
  if (cards.length > 0) return { words: '', cards };
  return { words: writtenText(answer) || ownTexts(answer).join(' · '), cards };
}

/** The texts of the catalogue that were chosen in a row, by their keys. */
export function cardsIn(row: Answered): string[] {
  return answersIn(row).flatMap(chosenTexts);
}

/** What somebody wrote inside an answer that is no text of its own. */
export function wordsIn(row: Answered): string[] {
  return answersIn(row).flatMap(ownTexts);
}
