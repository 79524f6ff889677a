/**
 * With whom somebody belonged when they were taken out of the school. Kept beside the removal, so
 * that bringing back gives classes, parents and who follows as they were; gone with the removal.
 */
import type { PersonId } from '#domain/person.ts';
import { touchPlacesOf, type Work } from './school-work.ts';

type Follows = { counsellor: PersonId; pupil: PersonId };
type ParentChild = { parent: PersonId; child: PersonId };
type Links = {
  attends: readonly string[];
  teaches: readonly string[];
  follows: readonly Follows[];
  parents: readonly ParentChild[];
};

const none: Links = { attends: [], teaches: [], follows: [], parents: [] };
const keyOf = (id: PersonId) => `left ${id}`;

/** Takes the links away from everybody's lists, and remembers them. */
export async function putLinksAway(work: Work, id: PersonId): Promise<void> {
  const { db } = work;
  await putSchoolAway(work, id);
  await db.deleteFrom('class_teacher').where('teacher', '=', id).execute();
  await db.deleteFrom('follows').where('counsellor', '=', id).execute();
  await db
    .deleteFrom('parent_child')
    .where((row) => row.or([row('parent', '=', id), row('child', '=', id)]))
    .execute();
}

/** The classes of a pupil, and who follows them; home stays where it is. */
export async function putSchoolAway(work: Work, id: PersonId): Promise<void> {
  const { db } = work;
  await write(work, id, together(await read(work, id), await linksOf(work, id)));
  await db.deleteFrom('class_pupil').where('pupil', '=', id).execute();
  await db.deleteFrom('follows').where('pupil', '=', id).execute();
}

/** A link with somebody who is away too waits for them: it comes when they are brought back. */
export async function giveLinksBack(work: Work, id: PersonId): Promise<void> {
  const links = await read(work, id);
  await giveClasses(work, id, links);
  for (const link of links.follows) {
    if (await isThere(work, otherOf(id, link.counsellor, link.pupil), { ...none, follows: [link] }))
      await insert(work, 'follows', link);
  }
  for (const link of links.parents) {
    if (await isThere(work, otherOf(id, link.parent, link.child), { ...none, parents: [link] }))
      await insert(work, 'parent_child', link);
  }
  await forgetLinks(work, id);
  await touchPlacesOf(work, id);
}

export async function forgetLinks({ db }: Pick<Work, 'db'>, id: PersonId): Promise<void> {
  await db.deleteFrom('meta').where('key', '=', keyOf(id)).execute();
}

/** What was put away before, when a pupil said goodbye, is kept with what goes now. */
function together(before: Links, now: Links): Links {
  const attends = new Set([...before.attends, ...now.attends]);
  return {
    attends: [...attends],
    teaches: [...before.teaches, ...now.teaches],
    follows: [...before.follows, ...now.follows],
    parents: [...before.parents, ...now.parents],
  };
}

async function linksOf({ db }: Work, id: PersonId): Promise<Links> {
  const attends = db.selectFrom('class_pupil').select('class').where('pupil', '=', id);
  const teaches = db.selectFrom('class_teacher').select('class').where('teacher', '=', id);
  return {
    attends: (await attends.execute()).map((row) => row.class),
    teaches: (await teaches.execute()).map((row) => row.class),
    follows: await db
      .selectFrom('follows')
      .select(['counsellor', 'pupil'])
      .where((row) => row.or([row('counsellor', '=', id), row('pupil', '=', id)]))
      .execute(),
    parents: await db
      .selectFrom('parent_child')
      .select(['parent', 'child'])
      .where((row) => row.or([row('parent', '=', id), row('child', '=', id)]))
      .execute(),
  };
}

async function giveClasses(work: Work, id: PersonId, links: Links): Promise<void> {
  const classes = await work.db.selectFrom('class').select('id').execute();
  const known = new Set(classes.map((one) => one.id));
  for (const one of links.attends) {
    if (known.has(one)) await insert(work, 'class_pupil', { class: one, pupil: id });
  }
  for (const one of links.teaches) {
    if (known.has(one)) await insert(work, 'class_teacher', { class: one, teacher: id });
  }
}

type LinkRows = {
  class_pupil: { class: string; pupil: PersonId };
  class_teacher: { class: string; teacher: PersonId };
  follows: Follows;
  parent_child: ParentChild;
};

async function insert<T extends keyof LinkRows>(
  work: Work,
  table: T,
  link: LinkRows[T],
): Promise<void> {
  await work.db
    .insertInto(table as 'follows')
    .values({ ...(link as Follows), since: work.now() })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

function otherOf(id: PersonId, one: PersonId, another: PersonId): PersonId {
  return one === id ? another : one;
}

/** Whether the other is at school; if they left and may come back, the link is kept with them. */
async function isThere(work: Work, other: PersonId, link: Links): Promise<boolean> {
  const person = await work.db
    .selectFrom('person')
    .select(['removed_at', 'name'])
    .where('id', '=', other)
    .executeTakeFirst();
  if (person === undefined) return false;
  if (person.removed_at === null) return true;
  if (person.name === '') return false;
  const kept = await read(work, other);
  await write(work, other, {
    ...kept,
    follows: [...kept.follows, ...link.follows],
    parents: [...kept.parents, ...link.parents],
  });
  return false;
}

async function read({ db }: Work, id: PersonId): Promise<Links> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', keyOf(id))
    .executeTakeFirst();
  return row === undefined ? none : (JSON.parse(row.value) as Links);
}

async function write({ db }: Work, id: PersonId, links: Links): Promise<void> {
  const value = JSON.stringify(links);
  await db
    .insertInto('meta')
    .values({ key: keyOf(id), value })
    .onConflict((clash) => clash.column('key').doUpdateSet({ value }))
    .execute();
}
