import { lastDayOf } from '#domain/farewell.ts';
import type { Level, SpaceId, SpaceKind } from '#domain/membership.ts';
import { isStaff, type PersonId, type Role } from '#domain/person.ts';
import type { Roster, RosterPerson } from '#domain/roster.ts';
import { readNoteKeeping } from '#server/store/note-keeping.ts';
import type { Database } from '#server/store/schema.ts';

export type WantedMember = { person: PersonId; role: Role; level: Level; until: null };
export type WantedSpace = {
  space: SpaceId;
  kind: SpaceKind;
  members: WantedMember[];
  roster: Roster;
};

/** Who belongs in a space, and the roster that goes with it: from the tables of people alone. */
export function deriveSpace(
  db: Database,
  kind: SpaceKind,
  space: SpaceId,
): Promise<WantedSpace | null> {
  if (kind === 'portfolio') return derivePortfolio(db, space);
  return kind === 'class' ? deriveClass(db, space) : deriveSchool(db, space);
}

type Named = { id: PersonId; name: string; role: string };
const named = ['person.id', 'person.name', 'person.role'] as const;

async function derivePortfolio(db: Database, space: SpaceId): Promise<WantedSpace | null> {
  const pupil = await db
    .selectFrom('person')
    .select(named)
    .select(['person.removed_at', 'person.leaves_at', 'person.leaves_contact'])
    .where('portfolio', '=', space)
    .executeTakeFirst();
  if (!pupil) return null;
  const classes = await db
    .selectFrom('class_pupil')
    .innerJoin('class', 'class.id', 'class_pupil.class')
    .select(['class.id', 'class.groups'])
    .where('class_pupil.pupil', '=', pupil.id)
    .execute();
  const groups = new Set(classes.flatMap((one) => JSON.parse(one.groups) as string[]));
  // A pupil who left is in nobody's list, and nobody is in theirs.
  const people = pupil.removed_at === null ? [pupil, ...(await peopleAround(db, pupil.id))] : [];
  return {
    space,
    kind: 'portfolio',
    members: people.map(asMember),
    roster: {
      space: 'portfolio',
      name: pupil.name,
      groups: [...groups].sort(),
      ...(await leavesOf(db, pupil)),
      people: people.map(asRosterPerson),
    },
  };
}

/** The last day, and who helps to come back for as long as that person is at school. */
async function leavesOf(
  db: Database,
  { leaves_at, leaves_contact }: { leaves_at: number | null; leaves_contact: string | null },
): Promise<Pick<Roster, 'leaves'>> {
  if (leaves_at === null) return {};
  const contact = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', leaves_contact ?? '')
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return { leaves: { until: lastDayOf(leaves_at), ...(contact === undefined ? {} : { contact }) } };
}

/** Parents, the teachers of the pupil's classes, and who follows the pupil. */
async function peopleAround(db: Database, pupil: PersonId): Promise<Named[]> {
  const parents = db.selectFrom('parent_child').select('parent').where('child', '=', pupil);
  const followers = db.selectFrom('follows').select('counsellor').where('pupil', '=', pupil);
  const teachers = db
    .selectFrom('class_teacher')
    .innerJoin('class_pupil', 'class_pupil.class', 'class_teacher.class')
    .select('class_teacher.teacher')
    .where('class_pupil.pupil', '=', pupil);
  return db
    .selectFrom('person')
    .select(named)
    .where((row) =>
      row.or([row('id', 'in', parents), row('id', 'in', teachers), row('id', 'in', followers)]),
    )
    .orderBy('name')
    .orderBy('id')
    .execute();
}

async function deriveClass(db: Database, space: SpaceId): Promise<WantedSpace | null> {
  const one = await db
    .selectFrom('class')
    .select(['name', 'groups'])
    .where('id', '=', space)
    .executeTakeFirst();
  if (!one) return null;
  const teachers = await db
    .selectFrom('class_teacher')
    .innerJoin('person', 'person.id', 'class_teacher.teacher')
    .select(named)
    .where('class', '=', space)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  const pupils = await db
    .selectFrom('class_pupil')
    .innerJoin('person', 'person.id', 'class_pupil.pupil')
    .select(named)
    .select('person.portfolio')
    .where('class', '=', space)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  return {
    space,
    kind: 'class',
    members: [...teachers, ...pupils].map(asMember),
    roster: {
      space: 'class',
      name: one.name,
      groups: JSON.parse(one.groups) as string[],
      people: [
        ...teachers.map(asRosterPerson),
        ...pupils.map((pupil) => ({
          ...asRosterPerson(pupil),
          ...(pupil.portfolio === null ? {} : { portfolio: pupil.portfolio }),
        })),
      ],
    },
  };
}

async function deriveSchool(db: Database, space: SpaceId): Promise<WantedSpace | null> {
  const school = await db
    .selectFrom('school')
    .select('name')
    .where('id', '=', space)
    .executeTakeFirst();
  if (!school) return null;
  const notes = await readNoteKeeping(db);
  const people = await db
    .selectFrom('person')
    .select(named)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return {
    space,
    kind: 'school',
    members: people.map(asMember),
    roster: {
      space: 'school',
      name: school.name,
      groups: [],
      ...(notes === null ? {} : { notes }),
      people: people.filter((person) => isStaff(person.role as Role)).map(asRosterPerson),
    },
  };
}

function asMember({ id, role }: Named): WantedMember {
  return { person: id, role: role as Role, level: 'full', until: null };
}

function asRosterPerson({ id, name, role }: Named): RosterPerson {
  return { id, name, role: role as Role };
}
