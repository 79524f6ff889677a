import { keepingChosen } from '#domain/note-keeping.ts';
import { isStaff, type PersonId, type Role, roles, type StaffRole } from '#domain/person.ts';
import { readNoteKeeping, writeNoteKeeping } from '#server/store/note-keeping.ts';
import { addPerson } from './add-person.ts';
import { personWithRole, portfolioOf } from './command-checks.ts';
import { bringBackPerson, removePerson } from './remove-person.ts';
import { sayGoodbye } from './say-goodbye.ts';
import { type Doing, touchPlacesOf, touchSchool, type Work } from './school-work.ts';

/** Who may follow single pupils, each in their own role. */
const followers = ['counsellor', 'clb', 'coach'] as const satisfies readonly StaffRole[];

const nameSchool: Doing<'name-school'> = async (work, { name }) => {
  await work.db.updateTable('school').set({ name }).execute();
  await touchSchool(work);
};

const keepNotes: Doing<'keep-notes'> = async (work, { years }) => {
  const known = await readNoteKeeping(work.db);
  // Sent twice, it is one choice.
  if (known?.years === years) return;
  await writeNoteKeeping(work.db, keepingChosen(years, work.now()));
  await touchSchool(work);
};

const addStaff: Doing<'add-staff'> = (work, { id, name, role }) =>
  addPerson(work, { id, name, role });

const addParent: Doing<'add-parent'> = async (work, { children, id, name, language }) => {
  const portfolios = [];
  for (const child of children) portfolios.push(await portfolioOf(work, child));
  await addPerson(work, { id, name, language, role: 'parent' });
  for (const child of children) await linkParentTo(work, id, child);
  for (const portfolio of portfolios) work.touch('portfolio', portfolio);
};

const linkParent: Doing<'link-parent'> = async (work, { parent, child }) => {
  await personWithRole(work, parent, ['parent']);
  const portfolio = await portfolioOf(work, child);
  await linkParentTo(work, parent, child);
  work.touch('portfolio', portfolio);
};

const unlinkParent: Doing<'unlink-parent'> = async (work, { parent, child }) => {
  await personWithRole(work, parent, ['parent']);
  const portfolio = await portfolioOf(work, child);
  await work.db
    .deleteFrom('parent_child')
    .where('parent', '=', parent)
    .where('child', '=', child)
    .execute();
  work.touch('portfolio', portfolio);
};

const putCounsellor: Doing<'put-counsellor'> = async (work, { counsellor, pupils }) => {
  await personWithRole(work, counsellor, followers);
  for (const pupil of pupils) {
    work.touch('portfolio', await portfolioOf(work, pupil));
    await work.db
      .insertInto('follows')
      .values({ counsellor, pupil, since: work.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

const takeCounsellor: Doing<'take-counsellor'> = async (work, { counsellor, pupils }) => {
  await personWithRole(work, counsellor, followers);
  for (const pupil of pupils) {
    work.touch('portfolio', await portfolioOf(work, pupil));
    await work.db
      .deleteFrom('follows')
      .where('counsellor', '=', counsellor)
      .where('pupil', '=', pupil)
      .execute();
  }
};

const renamePerson: Doing<'rename-person'> = async (work, { id, name }) => {
  const person = await personWithRole(work, id, roles);
  await work.db.updateTable('person').set({ name }).where('id', '=', id).execute();
  await touchPlacesOf(work, id);
  if (isStaff(person.role as Role)) await touchSchool(work);
};

export const personCommands = {
  'name-school': nameSchool,
  'keep-notes': keepNotes,
  'add-staff': addStaff,
  'add-parent': addParent,
  'link-parent': linkParent,
  'unlink-parent': unlinkParent,
  'put-counsellor': putCounsellor,
  'take-counsellor': takeCounsellor,
  'rename-person': renamePerson,
  'say-goodbye': sayGoodbye,
  'remove-person': removePerson,
  'bring-back-person': bringBackPerson,
};

async function linkParentTo(work: Work, parent: PersonId, child: PersonId): Promise<void> {
  await work.db
    .insertInto('parent_child')
    .values({ parent, child, since: work.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
