import type { Plain } from '#content/document.ts';
import { isDay } from '#domain/calendar.ts';
import type { Day } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { findMoment } from '#domain/transition.ts';
import { newRecordId } from '#storage/ids.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { saveRecord } from '#storage/write.ts';
import { type Task, taskField, taskId } from './task.ts';

/** What was chosen so far; the day may still be empty or half typed. */
export type Start = { moment: string; day: Day; table: PersonId[] };

export function whatIsMissing({ moment, day }: Start): ('moment' | 'day')[] {
  return [
    ...(findMoment(moment) === null ? (['moment'] as const) : []),
    ...(isDay(day) ? [] : (['day'] as const)),
  ];
}

type Starting = {
  space: SpaceId;
  start: Start;
  taskText(task: Pick<Task, 'from' | 'text'>): string;
};

/**
 * Opens the transition for everyone at the table at once. The young person is always one of them,
 * by the rule of the domain: nothing here is said without them.
 */
export function startTransition(profile: OpenProfile, starting: Starting): Promise<RecordId> {
  const { space, start } = starting;
  return saveRecord(profile, {
    space,
    kind: 'transition',
    editors: start.table,
    edits: {
      moment: start.moment,
      day: start.day,
      kept: profile.now(),
      ...startingTasks(starting),
    },
  });
}

function startingTasks({ start, taskText }: Starting): Record<string, Plain> {
  const tasks: Record<string, Plain> = {};
  const lines: { id: string }[] = [];
  for (const from of findMoment(start.moment)?.tasks ?? []) {
    const id = taskId(lines, newRecordId().slice(0, 8));
    lines.push({ id });
    const text = taskText({ from, text: from });
    tasks[taskField(id)] = { text, day: null, who: null, done: false, from };
  }
  return tasks;
}
