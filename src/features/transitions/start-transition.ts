import type { Plain } from '#content/document.ts';
import { isDay } from '#domain/calendar.ts';
import type { Day } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { findMoment } from '#domain/transition.ts';
import { newRecordId } from '#storage/ids.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { saveRecord } from '#storage/write.ts';
import { type Task, taskField, taskId } from './task.ts';
import type { Template, TemplateTask } from './template.ts';

/** What was chosen so far; the day may still be empty or half typed. */
export type Start = { moment: string; day: Day; table: PersonId[] };

type Missing = 'moment' | 'day' | 'parent';

/** A page that parents make needs one of them at the table. */
export function whatIsMissing({ moment, day, table }: Start, { people }: Roster): Missing[] {
  const isByParents = findMoment(moment)?.asks === 'parent';
  const hasParent = people.some(({ id, role }) => role === 'parent' && table.includes(id));
  return [
    ...(findMoment(moment) === null ? (['moment'] as const) : []),
    ...(isDay(day) ? [] : (['day'] as const)),
    ...(isByParents && !hasParent ? (['parent'] as const) : []),
  ];
}

type Starting = {
  space: SpaceId;
  start: Start;
  template: Template;
  taskText(task: Pick<Task, 'from' | 'text'>): string;
};

/**
 * Opens the transition for everyone at the table at once. The young person is always one of them,
 * by the rule of the domain: nothing here is said without them.
 */
export function startTransition(profile: OpenProfile, starting: Starting): Promise<RecordId> {
  const { space, start, template } = starting;
  return saveRecord(profile, {
    space,
    kind: 'transition',
    editors: start.table,
    edits: {
      moment: start.moment,
      day: start.day,
      kept: profile.now(),
      cards: [...template.cards],
      ...startingTasks(starting),
    },
  });
}

function startingTasks({ template, taskText }: Starting): Record<string, Plain> {
  const begun = template.tasks.map(({ from, text, days }: TemplateTask) => ({
    text: taskText({ from, text }),
    day: null,
    who: null,
    done: false,
    from,
    days,
  }));
  return taskFields(begun);
}

/** Each task a field of its own, in the order of the list. */
export function taskFields<One extends Plain>(tasks: readonly One[]): Record<string, One> {
  const fields: Record<string, One> = {};
  const lines: { id: string }[] = [];
  for (const task of tasks) {
    const id = taskId(lines, newRecordId().slice(0, 8));
    lines.push({ id });
    fields[taskField(id)] = task;
  }
  return fields;
}
