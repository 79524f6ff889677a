/**
 * A conversation of a young person with one adult, in four moves: look back, say what one can and
 * wants, look ahead, agree one small step. What each of the two said stands in a field of its own,
 * so that two devices that were apart keep both people's words and nobody has to choose.
 */
import type { PersonAnswer } from './answers.ts';
import { isDay } from './calendar.ts';
import type { Day } from './instant.ts';
import { kindRule } from './kind-rule.ts';
import type { Role } from './person.ts';
import type { RecordId } from './record.ts';

/** In these both speak, in turns; the young person begins each. */
export const spokenMoves = ['back', 'can', 'explore'] as const;
export type SpokenMove = (typeof spokenMoves)[number];

/** The step is the young person's own: nobody has a turn in it. */
export const talkMoves = [...spokenMoves, 'step'] as const;

export const talkSides = ['pupil', 'adult'] as const;
export type TalkSide = (typeof talkSides)[number];

export function otherSide(side: TalkSide): TalkSide {
  return side === 'pupil' ? 'adult' : 'pupil';
}

/** Whether somebody in this role may sit across the young person: whoever could begin it as well. */
export function mayJoinTalk(role: Role): boolean {
  return role !== 'pupil' && kindRule('talk')?.makers.includes(role) === true;
}

/** The name of a turn: what was recorded in it carries it too. */
export function turnName(move: SpokenMove, side: TalkSide): string {
  return `${move}.${side}`;
}

/** The field of the words of one of the two, in one move. */
export function saidField(move: SpokenMove, side: TalkSide): string {
  return `answer.${turnName(move, side)}`;
}

/** Who sits at the table beside the young person, and which entry it is about, if any. */
export type TalkTable = { with: PersonAnswer; entry: RecordId | null };

type Fields = Readonly<Record<string, readonly unknown[]>>;

export function tableOf(fields: Fields): TalkTable | null {
  const adult = personOf(fields.with?.[0]);
  const entry = fields.entry?.[0];
  if (adult === null) return null;
  return { with: adult, entry: typeof entry === 'string' ? entry : null };
}

export type AgreedStep = { text: string; day: Day; who: PersonAnswer };

/** What stands between a few words and a step: it has a day, and somebody who helps. */
export function lacksOfStep(values: Readonly<Record<string, unknown>>): ('day' | 'who')[] {
  if (wordsOf(values.text) === '') return [];
  const lacks = { day: dayOf(values.day) === null, who: personOf(values.who) === null };
  return (['day', 'who'] as const).filter((part) => lacks[part]);
}

/**
 * The step at the end of a finished conversation. Two devices may have written two: the words of
 * both are in it, on the first of the days.
 */
export function agreedStep(fields: Fields): AgreedStep | null {
  const texts = (fields.text ?? []).map(wordsOf).filter((text) => text !== '');
  const days = (fields.day ?? []).map(dayOf).filter((day) => day !== null);
  const [who] = (fields.who ?? []).map(personOf).filter((person) => person !== null);
  const [day] = days.sort();
  if (typeof fields.kept?.[0] !== 'number') return null;
  if (texts.length === 0 || day === undefined || who === undefined) return null;
  return { text: texts.join('\n'), day, who };
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function dayOf(value: unknown): Day | null {
  return typeof value === 'string' && isDay(value) ? value : null;
}

/** Somebody of the roster, or somebody else by a word; what is neither is nobody. */
export function personOf(value: unknown): PersonAnswer | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, name } = value as { id?: unknown; name?: unknown };
  const words = wordsOf(name);
  return words === '' ? null : { id: typeof id === 'string' ? id : null, name: words };
}
