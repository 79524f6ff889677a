/**
 * The desk of who follows young people: who is before which step, and what waits for whom. It is
 * made of the steps at whose table this reader sits, and of nothing that measures a person.
 */
import { folded } from '#domain/folded.ts';
import { hasWords } from '#domain/has-words.ts';
import type { Day } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import { dayOfTask } from '#domain/transition.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import type { SpaceView } from '#storage/use-records.ts';
import { isRunning, type Task, type TaskLine, taskLines } from './task.ts';

/** With the day by which it is to be done, worked out once. */
export type OpenTask = Omit<Task, 'day'> & { id: string; day: Day | null };

/** A running step, opened once: its fields are read for every filter. */
export type RunningStep = {
  space: string;
  record: string;
  moment: string;
  day: Day;
  hasContact: boolean;
  /** What is not done yet, of all versions. */
  open: OpenTask[];
};

export function runningSteps(views: readonly RecordView[], today: Day): RunningStep[] {
  const dayOf = remembered();
  return views
    .filter((view) => isRunning(view.fields, today))
    .map((view) => ({
      space: view.space,
      record: view.record,
      moment: text(view, 'moment'),
      day: text(view, 'day'),
      hasContact: text(view, 'contact').trim() !== '',
      open: taskLines(view.fields).flatMap((line) =>
        openTasks(line, (task) => dayOf(task, text(view, 'day'))),
      ),
    }));
}

function openTasks({ id, versions }: TaskLine, dayOf: (task: Task) => Day | null): OpenTask[] {
  return versions
    .filter(({ done }) => !done)
    .map((task, place) => ({ ...task, id: `${id}.${place}`, day: dayOf(task) }));
}

/** A thousand steps share few days: each is worked out once. */
function remembered(): typeof dayOfTask {
  const known = new Map<string, Day | null>();
  return (task, step) => {
    if (task.day !== null) return task.day;
    const key = `${step} ${task.days}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const day = dayOfTask(task, step);
    known.set(key, day);
    return day;
  };
}

export type DeskRow = { person: SpaceView; step: RunningStep | null };

/** Each step on a line of its own, the nearest day first; after them who is before no step now. */
export function deskRows(people: readonly SpaceView[], steps: readonly RunningStep[]): DeskRow[] {
  const bySpace = new Map(people.map((person) => [person.space, person]));
  const before = steps
    .flatMap((step): DeskRow[] => {
      const person = bySpace.get(step.space);
      return person === undefined ? [] : [{ person, step }];
    })
    .sort((one, other) => byDay(one.step?.day ?? '', other.step?.day ?? ''));
  const busy = new Set(steps.map(({ space }) => space));
  const others = people.filter(({ space }) => !busy.has(space));
  return [...before, ...others.map((person) => ({ person, step: null }))];
}

export const shownOnDesk = ['all', 'noContact', 'mine'] as const;
export type ShownOnDesk = (typeof shownOnDesk)[number];

/** `moment`: one of them, `none` for who is before no step, or empty for all. */
export type Sought = { name: string; group: string; moment: string; show: ShownOnDesk };

/** All that is asked at once has to hold. */
export function isFound({ person, step }: DeskRow, sought: Sought, me: PersonId): boolean {
  const { name, group, moment, show } = sought;
  if (group !== '' && !person.groups.includes(group)) return false;
  if (moment !== '' && (step?.moment ?? 'none') !== moment) return false;
  if (show === 'noContact' && step?.hasContact !== false) return false;
  if (show === 'mine' && step?.open.some(({ who }) => who === me) !== true) return false;
  return hasWords(folded(person.name), name);
}

export const waitingOn = ['me', 'others', 'nobody'] as const;
export type WaitingOn = (typeof waitingOn)[number];

export type WaitingRow = { step: RunningStep; task: OpenTask };

export type IsHere = (space: string, who: PersonId) => boolean;

/** Who is at which loopbook; of one whose people are not on this device yet everybody is. */
export function hereBy(spaces: readonly SpaceView[]): IsHere {
  const known = new Map(
    spaces
      .filter(({ people }) => people.length > 0)
      .map(({ space, people }) => [space, new Set(people.map(({ id }) => id))]),
  );
  return (space, who) => known.get(space)?.has(who) ?? true;
}

/** What was not done yet, by its day; what has none comes last. */
export function waitingRows(
  steps: readonly RunningStep[],
  on: WaitingOn,
  me: PersonId,
  isHere: IsHere = () => true,
): WaitingRow[] {
  return steps
    .flatMap((step) => step.open.map((task) => ({ step, task })))
    .filter(({ step, task }) => onWhom(task, me, (who) => isHere(step.space, who)) === on)
    .sort((one, other) => byDay(one.task.day ?? '', other.task.day ?? ''));
}

/** What somebody would do who has left waits for nobody: the table chooses another one. */
function onWhom({ who }: OpenTask, me: PersonId, isHere: (who: PersonId) => boolean): WaitingOn {
  if (who === null || !isHere(who)) return 'nobody';
  return who === me ? 'me' : 'others';
}

function byDay(one: Day, other: Day): number {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? 1 : -1;
  return one < other ? -1 : 1;
}
