import { addPerson } from './add-person.ts';
import { mustBeFreeId, mustKnowClass, personWithRole, portfolioOf } from './command-checks.ts';
import { stay } from './say-goodbye.ts';
import { type Doing, Refused, touchClass } from './school-work.ts';

const addClass: Doing<'add-class'> = async (work, { id, name, groups }) => {
  const known = await work.db
    .selectFrom('class')
    .select(['name', 'first_name'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (known) {
    if (known.name !== name && known.first_name !== name) throw new Refused('same-id');
    return;
  }
  await mustBeFreeId(work, id);
  await work.db
    .insertInto('class')
    .values({ id, name, first_name: name, groups: JSON.stringify(groups), made_at: work.now() })
    .execute();
  work.touch('class', id);
};

const renameClass: Doing<'rename-class'> = async (work, { id, name, groups }) => {
  await mustKnowClass(work, id);
  await work.db
    .updateTable('class')
    .set({ name, groups: JSON.stringify(groups) })
    .where('id', '=', id)
    .execute();
  await touchClass(work, id);
};

/** A pupil who is known already joins this class too, as at the start of a school year. */
const addPupils: Doing<'add-pupils'> = async (work, command) => {
  await mustKnowClass(work, command.class);
  for (const pupil of command.pupils) {
    await addPerson(work, { ...pupil, role: 'pupil' });
    await stay(work, pupil.id);
    await work.db
      .insertInto('class_pupil')
      .values({ class: command.class, pupil: pupil.id, since: work.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    work.touch('portfolio', await portfolioOf(work, pupil.id));
  }
  work.touch('class', command.class);
};

const leaveClass: Doing<'leave-class'> = async (work, command) => {
  await mustKnowClass(work, command.class);
  const portfolio = await portfolioOf(work, command.pupil);
  await work.db
    .deleteFrom('class_pupil')
    .where('class', '=', command.class)
    .where('pupil', '=', command.pupil)
    .execute();
  work.touch('class', command.class);
  work.touch('portfolio', portfolio);
};

const putTeacher: Doing<'put-teacher'> = async (work, command) => {
  await mustKnowClass(work, command.class);
  await personWithRole(work, command.teacher, ['teacher']);
  await work.db
    .insertInto('class_teacher')
    .values({ class: command.class, teacher: command.teacher, since: work.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await touchClass(work, command.class);
};

const takeTeacher: Doing<'take-teacher'> = async (work, command) => {
  await mustKnowClass(work, command.class);
  await personWithRole(work, command.teacher, ['teacher']);
  await work.db
    .deleteFrom('class_teacher')
    .where('class', '=', command.class)
    .where('teacher', '=', command.teacher)
    .execute();
  await touchClass(work, command.class);
};

export const classCommands = {
  'add-class': addClass,
  'rename-class': renameClass,
  'add-pupils': addPupils,
  'leave-class': leaveClass,
  'put-teacher': putTeacher,
  'take-teacher': takeTeacher,
};
