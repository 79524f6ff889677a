import type { Plain } from '#content/document.ts';
import { type Activity, type ActivityStep, type Form, quadrants } from '#domain/activity.ts';
import type { Chance } from './chance.ts';
import { voices } from './voices.ts';

/** Mostly the middle and the kind end of five faces, as in real weeks. */
const usualFaces = [2, 3, 3, 4, 4, 4, 5, 5];

export type Writer = { language: string; teacher: { id: string; name: string } };

/** The answers of one activity done, in the language of the writer where there is a voice. */
export function answersTo(
  activity: Activity,
  writer: Writer,
  chance: Chance,
): { language: string; fields: Record<string, Plain> } {
  const own = voices[writer.language]?.[activity.id];
  const language = own === undefined ? 'nl' : writer.language;
  const spoken = own ?? voices.nl?.[activity.id] ?? [];
  const texts = spoken.length === 0 ? [] : [...chance.pick(spoken)];
  const fields: Record<string, Plain> = {};
  for (const step of activity.steps) {
    const answer =
      written(activity, step, texts) ?? tapped(chosenBefore(step, fields), writer, chance);
    if (answer !== undefined) fields[`answer.${step.id}`] = answer;
  }
  return { language, fields };
}

/** Whether doing it here leaves something to read: what only a photo or a voice tells does not. */
export function hasWords(activity: Activity): boolean {
  const isTapped = ({ form }: ActivityStep) => tappedForms.includes(form);
  return voices.nl?.[activity.id] !== undefined || activity.steps.some(isTapped);
}

const tappedForms: readonly Form[] = [
  'faces',
  'cards',
  'pairs',
  'bins',
  'grid',
  'rank',
  'scale-cards',
];

/** Of cards of an earlier question only those that were chosen there are asked about. */
function chosenBefore(step: ActivityStep, fields: Readonly<Record<string, Plain>>): ActivityStep {
  if (step.form !== 'scale-cards' || step.from === undefined) return step;
  const chosen = fields[`answer.${step.from}`];
  const cards = Array.isArray(chosen) ? step.cards.filter((card) => chosen.includes(card)) : [];
  return { ...step, cards };
}

/** The next text of the row, where this step asks for words or for a name. */
function written(activity: Activity, step: ActivityStep, texts: string[]): Plain | undefined {
  const isTold = ['short-text', 'long-text', 'media'].includes(step.form);
  if (isTold) return texts.shift();
  if (step.form !== 'person' || activity.id === 'i-want-help') return undefined;
  const name = texts.shift();
  return name === undefined ? undefined : { id: null, name };
}

function tapped(step: ActivityStep, writer: Writer, chance: Chance): Plain | undefined {
  switch (step.form) {
    case 'faces':
      return chance.pick(usualFaces);
    case 'faces3':
      return chance.pick(['done', 'done', 'a-bit', 'not']);
    case 'cards':
      return step.cards
        .filter(() => chance.next() < 0.4)
        .slice(0, step.most)
        .slice(0, 3);
    case 'pairs':
      return Object.fromEntries(step.pairs.map((pair) => [pair, chance.pick(['a', 'b'])]));
    case 'rank':
      return [...step.cards].sort(() => chance.next() - 0.5);
    case 'grid':
      return Object.fromEntries(step.cards.map((card) => [card, chance.pick(quadrants)]));
    case 'bins':
      return Object.fromEntries(step.cards.map((card) => [card, chance.pick(step.bins)]));
    case 'scale-cards':
      return Object.fromEntries(step.cards.map((card) => [card, chance.pick(usualFaces)]));
    case 'person':
      return { id: writer.teacher.id, name: writer.teacher.name };
    default:
      return undefined;
  }
}
