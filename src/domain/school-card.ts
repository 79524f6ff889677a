/**
 * A card that a school made itself. Its words are in its record, and an entry that is made with it
 * keeps them as they were: whoever may read the entry reads the question too, on a device without
 * the school's record, at another school, and when the card was put away long ago.
 */
import {
  type Activity,
  type ActivityStep,
  type CardTexts,
  type Competence,
  competences,
  type Group,
  isGroup,
  ownCard,
} from './activity.ts';

/** With words, a voice, a photo or a drawing; with one of five faces; with cards to choose from. */
export const schoolCardForms = ['media', 'faces', 'cards'] as const;
export type SchoolCardForm = (typeof schoolCardForms)[number];

export type SchoolCard = {
  title: string;
  question: string;
  form: SchoolCardForm;
  /** What is chosen from, where it is chosen. */
  cards: readonly string[];
  competence: Competence | null;
  groups: readonly Group[];
};

export const schoolCardLimits = {
  title: 60,
  question: 120,
  card: 40,
  fewestCards: 2,
  mostCards: 10,
} as const;

const mark = 'school:';

export function schoolActivityId(record: string): string {
  return `${mark}${record}`;
}

/** The record of the card; null for an activity of the catalogue. */
export function recordOfCard(activity: string): string | null {
  return activity.startsWith(mark) ? activity.slice(mark.length) : null;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Null while something is missing: half a card is offered to nobody. */
export function schoolCard(fields: Fields): SchoolCard | null {
  const { form, competence, groups } = fields;
  const title = lineOf(fields.title, schoolCardLimits.title);
  const question = lineOf(fields.question, schoolCardLimits.question);
  const cards = form === 'cards' ? cardsOf(fields.cards) : [];
  if (title === null || question === null || cards === null || !isForm(form)) return null;
  return {
    title,
    question,
    form,
    cards,
    competence: competences.find((one) => one === competence) ?? null,
    groups: listOf(groups).filter(isGroup),
  };
}

/** The same engine runs it: one question, and after faces or cards a few words if one likes. */
export function schoolActivity(record: string, card: SchoolCard): Activity {
  const id = schoolActivityId(record);
  const steps = stepsOf(card);
  const first = steps[0]?.id ?? '';
  const { title, question, competence, groups } = card;
  const words: CardTexts = {
    of: id,
    texts: { title, question, [`${first}.question`]: question },
    otherwise: 'school-card',
  };
  return { id, number: null, competence, groups, makes: 'entry', steps, guards: [], words };
}

/** What an entry keeps of its card. */
export function keptOfCard({ title, question, form, cards }: SchoolCard) {
  return { title, card: { question, form, cards: [...cards] } };
}

/** The activity of an entry out of the entry alone; null where it is not one of a school. */
export function activityOfEntry(read: (field: string) => unknown): Activity | null {
  const activity = read('activity');
  const record = typeof activity === 'string' ? recordOfCard(activity) : null;
  const kept = read('card');
  if (record === null || typeof kept !== 'object' || kept === null) return null;
  const card = schoolCard({ ...kept, title: read('title') });
  return card === null ? null : schoolActivity(record, card);
}

const tell: ActivityStep = { id: 'tell', form: 'media', offers: ['voice'] };

function stepsOf({ form, cards }: SchoolCard): ActivityStep[] {
  switch (form) {
    case 'media':
      return [{ id: 'answer', form, offers: ['photo', 'voice', 'drawing'] }];
    case 'faces':
      return [{ id: 'face', form }, tell];
    case 'cards':
      return [{ id: 'choose', form, cards: cards.map(ownCard), most: cards.length }, tell];
  }
}

function isForm(word: unknown): word is SchoolCardForm {
  return schoolCardForms.some((form) => form === word);
}

function lineOf(value: unknown, most: number): string | null {
  if (typeof value !== 'string') return null;
  const line = value.trim();
  return line === '' || line.length > most ? null : line;
}

/** Twice the same card, or an empty one, is one card less. */
function cardsOf(value: unknown): string[] | null {
  const cards = listOf(value).flatMap((card) => lineOf(card, schoolCardLimits.card) ?? []);
  const each = [...new Set(cards)].slice(0, schoolCardLimits.mostCards);
  return each.length < schoolCardLimits.fewestCards ? null : each;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
