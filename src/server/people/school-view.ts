import { lastDayOf } from '#domain/farewell.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { SchoolView } from '#protocol/school.ts';
import { readNoteKeeping } from '#server/store/note-keeping.ts';
import type { Database } from '#server/store/schema.ts';

/** Names, places and ways in: what the person who runs the school sees. Never a word of a portfolio. */
export async function schoolViewOf(db: Database): Promise<SchoolView> {
  return {
    school: await db.selectFrom('school').select(['id', 'name']).executeTakeFirstOrThrow(),
    notes: (await readNoteKeeping(db)) ?? undefined,
    classes: await classesOf(db),
    people: await peopleOf(db),
    removed: await removedOf(db),
    held: await heldOf(db),
  };
}

async function classesOf(db: Database): Promise<SchoolView['classes']> {
  const classes = await db
    .selectFrom('class')
    .select(['id', 'name', 'groups'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  const pupils = await db
    .selectFrom('class_pupil')
    .innerJoin('person', 'person.id', 'class_pupil.pupil')
    .select(['class_pupil.class', 'class_pupil.pupil'])
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  const teachers = await db.selectFrom('class_teacher').select(['class', 'teacher']).execute();
  const pupilsBy = groupBy(pupils, (row) => row.class);
  const teachersBy = groupBy(teachers, (row) => row.class);
  return classes.map(({ id, name, groups }) => ({
    id,
    name,
    groups: JSON.parse(groups) as string[],
    pupils: (pupilsBy.get(id) ?? []).map((row) => row.pupil),
    teachers: (teachersBy.get(id) ?? []).map((row) => row.teacher),
  }));
}

async function peopleOf(db: Database): Promise<SchoolView['people']> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'role', 'language', 'leaves_at', 'leaves_contact'])
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const cards = await cardStatesOf(db);
  const children = await db
    .selectFrom('parent_child')
    .select(['parent as follower', 'child as followed'])
    .execute();
  const followed = await db
    .selectFrom('follows')
    .select(['counsellor as follower', 'pupil as followed'])
    .execute();
  const followsBy = groupBy([...children, ...followed], (row) => row.follower);
  return people.map(({ leaves_at, leaves_contact, ...person }) => ({
    ...person,
    ...(leaves_at === null
      ? {}
      : { leaves: { until: lastDayOf(leaves_at), contact: leaves_contact ?? undefined } }),
    role: person.role as Role,
    card: cards.get(person.id) ?? 'none',
    follows: (followsBy.get(person.id) ?? []).map((row) => row.followed),
  }));
}

/** Who can still be brought back. */
async function removedOf(db: Database): Promise<NonNullable<SchoolView['removed']>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'role', 'removed_at'])
    .where('removed_at', 'is not', null)
    .where('name', '!=', '')
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, role, removed_at }) => ({
    id,
    name,
    role: role as Role,
    at: removed_at ?? 0,
  }));
}

/** The state of the newest card of each person. */
async function cardStatesOf(
  db: Database,
): Promise<Map<PersonId, SchoolView['people'][number]['card']>> {
  const cards = await db
    .selectFrom('card')
    .select(['person', 'used_at', 'withdrawn_at'])
    .orderBy('printed_at')
    .execute();
  const states = new Map<PersonId, SchoolView['people'][number]['card']>();
  for (const { person, used_at, withdrawn_at } of cards) {
    if (withdrawn_at === null) states.set(person, used_at === null ? 'printed' : 'used');
    else if (!['printed', 'used'].includes(states.get(person) ?? ''))
      states.set(person, 'withdrawn');
  }
  return states;
}

/** Who, when, kind and reason of writes that could not be applied; the words stay unread. */
async function heldOf(db: Database): Promise<SchoolView['held']> {
  const rows = await db
    .selectFrom('held')
    .select(['person', 'kind', 'reason', 'received_at'])
    .orderBy('received_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    by: row.person,
    kind: row.kind ?? 'record',
    reason: row.reason,
    received: row.received_at,
  }));
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
