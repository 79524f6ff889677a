/**
 * A lesson in a class: one to three cards that everybody does now, until an agreed time. What a
 * pupil tells of it is that they began and that they are done; never what they wrote.
 */
import { hourMs, type Instant, minuteMs } from './instant.ts';
import type { PersonId } from './person.ts';

/** Of a card that the school made the title goes along: a device may not have that card yet. */
export type LessonCard = { id: string; title: string | null };

export type Lesson = {
  cards: readonly LessonCard[];
  began: Instant;
  until: Instant;
  ended: Instant | null;
  /** Who sits where, as the teacher put them last. */
  seats: readonly PersonId[];
};

export const mostLessonCards = 3;

type Read = (field: string) => unknown;

/** Null for what is no lesson to this app. */
export function lessonOf(read: Read): Lesson | null {
  const cards = listOf(read('cards')).flatMap(cardOf).slice(0, mostLessonCards);
  const [began, until, ended] = [read('began'), read('until'), read('ended')];
  if (cards.length === 0 || !isInstant(began) || !isInstant(until)) return null;
  const seats = listOf(read('seats')).filter((seat) => typeof seat === 'string');
  return { cards, began, until, ended: isInstant(ended) ? ended : null, seats };
}

export function isRunning({ ended, until }: Lesson, now: Instant): boolean {
  return ended === null && now < until;
}

const usual = 50 * minuteMs;
const onClock = 5 * minuteMs;

/** What a lesson usually lasts, on the clock's own fives. */
export function usualEnd(now: Instant): Instant {
  return Math.round((now + usual) / onClock) * onClock;
}

const step = 10 * minuteMs;
const longest = 3 * hourMs;

/** Every ten minutes of the next hours, on the clock's own tens. */
export function possibleEnds(now: Instant): Instant[] {
  const first = (Math.floor(now / step) + 1) * step;
  return Array.from({ length: longest / step }, (_, place) => first + place * step);
}

export const stages = ['not-yet', 'started', 'done'] as const;
export type LessonStage = (typeof stages)[number];

/** How far somebody is, by all that their devices said: what was said once stays said. */
export function stageOf(marks: readonly Read[]): LessonStage {
  if (marks.some((read) => isInstant(read('done')))) return 'done';
  return marks.some((read) => isInstant(read('started'))) ? 'started' : 'not-yet';
}

/** In the order of the seats; who has none yet stands behind, in the order of the class list. */
export function inSeats<P extends { id: PersonId }>(
  people: readonly P[],
  seats: readonly PersonId[],
): P[] {
  const seated = [...new Set(seats)].flatMap((seat) => people.find(({ id }) => id === seat) ?? []);
  return [...seated, ...people.filter((person) => !seated.includes(person))];
}

/** Takes the place of whoever sits at `to`; the others between move up one. */
export function moved(order: readonly PersonId[], who: PersonId, to: number): PersonId[] {
  const others = order.filter((id) => id !== who);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), who, ...others.slice(place)];
}

/** What a pupil made, as far as a lesson asks. */
export type Made = { record: string; activity: string; order: Instant; kept: Instant | null };
export type CardState = {
  card: LessonCard;
  state: 'open' | 'begun' | 'kept';
  record: string | null;
};

/**
 * Which cards of the lesson a pupil did in it. What was finished before it is another time; what
 * was only begun, whenever, is gone on with.
 */
export function cardStates(lesson: Lesson, made: readonly Made[]): CardState[] {
  return lesson.cards.map((card) => {
    const ofCard = made.filter(({ activity }) => activity === card.id);
    const kept = ofCard.find((one) => one.kept !== null && one.kept >= lesson.began);
    if (kept !== undefined) return { card, state: 'kept', record: kept.record };
    const draft = ofCard.find((one) => one.kept === null);
    return { card, state: draft === undefined ? 'open' : 'begun', record: draft?.record ?? null };
  });
}

/** What their own device says of them. A draft of an earlier day is no beginning. */
export function stageIn(lesson: Lesson, made: readonly Made[]): LessonStage {
  const states = cardStates(lesson, made);
  if (states.every(({ state }) => state === 'kept')) return 'done';
  const orderOf = (record: string | null) => made.find((one) => one.record === record)?.order ?? 0;
  const isBegun = states.some(
    ({ state, record }) =>
      state === 'kept' || (state === 'begun' && orderOf(record) >= lesson.began),
  );
  return isBegun ? 'started' : 'not-yet';
}

function cardOf(value: unknown): LessonCard[] {
  if (typeof value !== 'object' || value === null || !('id' in value)) return [];
  const title = 'title' in value && typeof value.title === 'string' ? value.title : null;
  return typeof value.id === 'string' ? [{ id: value.id, title }] : [];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && Number.isFinite(value);
}
