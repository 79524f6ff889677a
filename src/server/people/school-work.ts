import type { SpaceId, SpaceKind } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { SchoolCommand, SchoolRefusal } from '#protocol/school.ts';
import type { PeopleDeps } from './people-deps.ts';

/** What a command works with: one transaction, and the spaces whose members it may change. */
export type Work = PeopleDeps & {
  /** Who asks for it; nobody while a demo school is filled. */
  by: PersonId | null;
  touch(kind: SpaceKind, space: SpaceId): void;
};
export type Doing<D extends SchoolCommand['do']> = (
  work: Work,
  command: Extract<SchoolCommand, { do: D }>,
) => Promise<void>;

/** Undoes the whole transaction; the word goes to the person who asked. */
export class Refused extends Error {
  readonly reason: SchoolRefusal;
  constructor(reason: SchoolRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** The class and the portfolio of each of its pupils. */
export async function touchClass(work: Work, id: string): Promise<void> {
  work.touch('class', id);
  const pupils = await work.db
    .selectFrom('class_pupil')
    .innerJoin('person', 'person.id', 'class_pupil.pupil')
    .select('person.portfolio')
    .where('class_pupil.class', '=', id)
    .execute();
  for (const { portfolio } of pupils) if (portfolio !== null) work.touch('portfolio', portfolio);
}

export async function touchSchool(work: Work): Promise<void> {
  const school = await work.db.selectFrom('school').select('id').executeTakeFirstOrThrow();
  work.touch('school', school.id);
}

/** Every space where this person's name stands in the roster. */
export async function touchPlacesOf(work: Work, person: PersonId): Promise<void> {
  const { db } = work;
  const taught = await db
    .selectFrom('class_teacher')
    .select('class')
    .where('teacher', '=', person)
    .execute();
  for (const { class: id } of taught) await touchClass(work, id);
  const attended = await db
    .selectFrom('class_pupil')
    .select('class')
    .where('pupil', '=', person)
    .execute();
  for (const { class: id } of attended) work.touch('class', id);
  const portfolios = await db
    .selectFrom('person')
    .select('portfolio')
    .where((row) =>
      row.or([
        row('id', '=', person),
        row('leaves_contact', '=', person),
        row(
          'id',
          'in',
          row.selectFrom('parent_child').select('child').where('parent', '=', person),
        ),
        row('id', 'in', row.selectFrom('follows').select('pupil').where('counsellor', '=', person)),
      ]),
    )
    .execute();
  for (const { portfolio } of portfolios)
    if (portfolio !== null) work.touch('portfolio', portfolio);
}
