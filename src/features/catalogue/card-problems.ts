/** What a card of the school still misses, and what makes its question hard to read. */
import { schoolCard, schoolCardForms, schoolCardLimits } from '#domain/school-card.ts';

export type CardProblem = 'titleProblem' | 'questionProblem' | 'formProblem' | 'cardsProblem';

type Fields = Readonly<Record<string, unknown>>;

/** Each by its sentence; nothing is missing where the card is whole. */
export function cardProblems(fields: Fields): CardProblem[] {
  const { title, question, form } = fields;
  const isWritten = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  const problems: CardProblem[] = [
    ...(isWritten(title) ? [] : (['titleProblem'] as const)),
    ...(isWritten(question) ? [] : (['questionProblem'] as const)),
    ...(schoolCardForms.some((one) => one === form) ? [] : (['formProblem'] as const)),
    ...(form === 'cards' && !areCardsRight(fields) ? (['cardsProblem'] as const) : []),
  ];
  return problems;
}

/** A line too long or a card too many would be lost: their maker is told before. */
function areCardsRight(fields: Fields): boolean {
  const lines = Array.isArray(fields.cards) ? fields.cards.filter((line) => line.trim()) : [];
  const areShort = lines.every((line) => line.trim().length <= schoolCardLimits.card);
  const whole = schoolCard({ ...fields, title: 'x', question: 'x' });
  return whole !== null && areShort && lines.length <= schoolCardLimits.mostCards;
}

const easyWords = 10;

/** How many words, where they are more than somebody reads at a glance. */
export function wordsTooMany(question: string): number | null {
  const count = question.split(/\s+/).filter((word) => word !== '').length;
  return count > easyWords ? count : null;
}

export function asksTwice(question: string): boolean {
  return (question.match(/[?؟]/g) ?? []).length > 1;
}
