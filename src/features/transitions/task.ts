import type { Plain } from '#content/document.ts';
import type { Day } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';

/**
 * One thing somebody at the table does: what, who, by when, and whether it is done. A task that
 * came with the moment keeps its id in `from`, so that everyone reads it in their own language;
 * whoever changes its words makes it their own.
 */
export type Task = {
  text: string;
  day: Day | null;
  who: PersonId | null;
  /** How who does it was called when they were chosen: for when they have left. */
  name?: string;
  done: boolean;
  from: string | null;
  /** How far from the day of the step, while nobody gave it a day of its own. */
  days: number | null;
};

/** A task with its place among the fields. Two values stand there when two people wrote at once. */
export type TaskLine = { id: string; versions: Task[] };

type TaskFields = Readonly<Record<string, readonly Plain[]>>;

const prefix = 'task.';
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

export function taskField(id: string): string {
  return `${prefix}${id}`;
}

function textOf(value: Plain | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A value as a task; null for a removed one, or for what a newer app wrote in another shape. */
export function readTask(value: Plain | undefined): Task | null {
  if (value === undefined || value === null || typeof value !== 'object') return null;
  if (Array.isArray(value)) return null;
  const parts = value as { readonly [key: string]: Plain };
  const text = textOf(parts.text);
  const from = textOf(parts.from);
  if (text === '' && from === '') return null;
  const day = textOf(parts.day);
  const who = textOf(parts.who);
  const name = textOf(parts.name);
  return {
    text,
    day: dayShape.test(day) ? day : null,
    who: who === '' ? null : who,
    ...(name === '' ? {} : { name }),
    done: parts.done === true,
    from: from === '' ? null : from,
    days: daysOf(parts.days),
  };
}

const farthestDays = 366 * 3;

function daysOf(value: Plain | undefined): number | null {
  const isNear = Number.isInteger(value) && Math.abs(Number(value)) <= farthestDays;
  return isNear ? Number(value) : null;
}

/** Given to somebody who is at no table of this loopbook any more, and not done. */
export function isLeftBehind(task: Task, people: readonly { id: PersonId }[]): boolean {
  return !task.done && task.who !== null && people.every(({ id }) => id !== task.who);
}

/** Done by this person from now on; nobody where it is nobody of these. */
export function doneBy(
  { name: _before, ...task }: Task,
  person: { id: PersonId; name: string } | undefined,
): Task {
  return person === undefined
    ? { ...task, who: null }
    : { ...task, who: person.id, name: person.name };
}

/** The tasks in the order in which they were put on the list: ids begin with their place. */
export function taskLines(fields: TaskFields): TaskLine[] {
  return Object.entries(fields)
    .filter(([field]) => field.startsWith(prefix))
    .map(([field, values]) => ({
      id: field.slice(prefix.length),
      versions: values.map(readTask).filter((task) => task !== null),
    }))
    .filter((line) => line.versions.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * An id that sorts after all that stand there, and that two people who add at once do not share:
 * a number for the place, then chance.
 */
export function taskId(lines: readonly Pick<TaskLine, 'id'>[], chance: string): string {
  const last = Math.max(0, ...lines.map((line) => Number.parseInt(line.id, 10) || 0));
  return `${String(last + 1).padStart(3, '0')}-${chance}`;
}

/** A transition runs until its day is past and all its tasks are done. */
export function isRunning(fields: TaskFields, today: Day): boolean {
  const day = textOf(fields.day?.[0]);
  const isAhead = dayShape.test(day) && day >= today;
  return isAhead || taskLines(fields).some(({ versions }) => versions.some((one) => !one.done));
}

/** Both of two versions as one: the texts one after the other, and done only when both say so. */
export function bothTasks(versions: readonly Task[]): Task | null {
  const [first, ...others] = versions;
  if (first === undefined) return null;
  const doer = versions.find(({ who }) => who !== null);
  const texts = [...new Set(versions.map((version) => version.text))];
  return {
    text: texts.join('\n'),
    day: first.day ?? others.find((version) => version.day !== null)?.day ?? null,
    who: doer?.who ?? null,
    ...(doer?.name === undefined ? {} : { name: doer.name }),
    done: versions.every((version) => version.done),
    from: texts.length === 1 ? first.from : null,
    days: first.days ?? others.find((version) => version.days !== null)?.days ?? null,
  };
}
