import { lessonCode } from '#domain/lesson-code.ts';
import { AsPerson, aPut } from './as-person.ts';
import type { DemoPerson, RunningSchool } from './demo-school.ts';

export type ALesson = {
  space: string;
  record: string;
  address: string;
  code: string;
  end(): Promise<unknown>;
};

const minuteMs = 60_000;

/** The class of a teacher in which two have the same name. */
export async function classWithNamesakes(school: RunningSchool, teacher: AsPerson) {
  const classes = teacher.members.filter(({ kind }) => kind === 'class');
  const found = await Promise.all(classes.map(({ space }) => classOf(school, teacher, space)));
  const one = found.find(({ names }) => new Set(names).size < names.length);
  if (one === undefined) throw new Error('No namesakes in the demo school');
  return one;
}

/** As its teacher sees it: its space, and who is in it by the names of the list. */
async function classOf(school: RunningSchool, teacher: AsPerson, space: string) {
  const changes = await teacher.changesIn(space);
  const roster = changes.find((change) => 'kind' in change && change.kind === 'roster');
  const content = roster !== undefined && 'heads' in roster ? roster.heads[0]?.content : undefined;
  const { people } = JSON.parse(content ?? '') as { people: { name: string; role: string }[] };
  const names = people.filter(({ role }) => role === 'pupil').map(({ name }) => name);
  const pupils = school.people.filter(({ role, name }) => role === 'pupil' && names.includes(name));
  return { space, names, pupils: pupils.slice(0, names.length) };
}

/** `began` and `until` in minutes from now. */
export async function startLesson(
  teacher: AsPerson,
  space: string,
  { cards = ['proud-moment'], began = 0, until = 50 } = {},
): Promise<ALesson> {
  const now = Date.now();
  const fields = {
    cards: cards.map((id) => ({ id, title: null })),
    began: now + began * minuteMs,
    until: now + until * minuteMs,
  };
  const put = aPut({ space, kind: 'lesson', fields, editors: [] });
  const ended = () => {
    const { id, sum, content } = aPut({ space, kind: 'lesson', fields: { ...fields, ended: now } });
    const { creates: _, editors: __, ...rest } = put;
    return { ...rest, id, sum, content, creates: false, supersedes: [put.id] };
  };
  await teacher.push([put]);
  const { record } = put;
  return {
    space,
    record,
    address: `/les/${space}/${record}`,
    code: lessonCode(record),
    end: () => teacher.push([ended()]),
  };
}

/** From the card to the first mark, as a phone does it that opens the lesson. */
export async function joins(school: RunningSchool, pupil: DemoPerson, lesson: ALesson) {
  const person = await AsPerson.signIn(school.url, pupil.card);
  await says(person, lesson, { started: Date.now() });
  return person;
}

export async function says(person: AsPerson, lesson: ALesson, fields: Record<string, number>) {
  const { space, record: about } = lesson;
  await person.push([aPut({ space, kind: 'lesson-mark', about, fields })]);
}
