import type { Chance } from './chance.ts';
import {
  admin,
  counsellor,
  type DemoPupil,
  gradeClass,
  gradePupils,
  okanClass,
  okanPupils,
  school,
  teachers,
} from './names.ts';
import type { DemoPort } from './port.ts';

export type Person = { id: string; name: string; language: string };
export type Pupil = Person & { portfolio: string; parents: Person[]; group: 'OKAN' | '2G' };
export type DemoPeople = {
  admin: Person;
  pupils: Pupil[];
  parents: Person[];
  bothTeacher: Person;
  secondTeacher: Person;
  counsellor: Person;
  classes: { okan: string; grade: string };
};

const person = (chance: Chance, name: string, language = 'nl'): Person => ({
  id: chance.id(),
  name,
  language,
});

/** Fills the school as its admin would: set-up, classes, names, families, team, memberships. */
export async function makePeople(port: DemoPort, chance: Chance): Promise<DemoPeople> {
  const adminId = await port.setUp(school, admin);
  const classes = { okan: chance.id(), grade: chance.id() };
  const staff = {
    bothTeacher: person(chance, teachers.both),
    secondTeacher: person(chance, teachers.second),
    counsellor: person(chance, counsellor),
  };
  await port.command([
    { do: 'add-class', id: classes.okan, ...okanClass },
    { do: 'add-class', id: classes.grade, ...gradeClass },
    { do: 'add-staff', id: staff.bothTeacher.id, name: staff.bothTeacher.name, role: 'teacher' },
    {
      do: 'add-staff',
      id: staff.secondTeacher.id,
      name: staff.secondTeacher.name,
      role: 'teacher',
    },
    { do: 'add-staff', id: staff.counsellor.id, name: staff.counsellor.name, role: 'counsellor' },
  ]);
  const pupils = [
    ...(await addClass({ port, chance, group: 'OKAN' }, classes.okan, okanPupils)),
    ...(await addClass({ port, chance, group: '2G' }, classes.grade, gradePupils)),
  ];
  await port.command([
    { do: 'put-teacher', class: classes.okan, teacher: staff.bothTeacher.id },
    { do: 'put-teacher', class: classes.grade, teacher: staff.bothTeacher.id },
    { do: 'put-teacher', class: classes.grade, teacher: staff.secondTeacher.id },
    { do: 'put-counsellor', counsellor: staff.counsellor.id, pupils: pupils.map((one) => one.id) },
  ]);
  return {
    ...staff,
    admin: { id: adminId, name: admin, language: 'nl' },
    classes,
    pupils,
    parents: pupils.flatMap((pupil) => pupil.parents),
  };
}

type Filling = { port: DemoPort; chance: Chance; group: Pupil['group'] };

async function addClass(filling: Filling, classId: string, named: DemoPupil[]): Promise<Pupil[]> {
  const { port, chance, group } = filling;
  const pupils = named.map((one) => ({
    ...person(chance, one.name, one.language),
    portfolio: '',
    group,
    parents: (one.parents ?? []).map((name) => person(chance, name, one.language)),
  }));
  await port.command([
    {
      do: 'add-pupils',
      class: classId,
      // Pupils choose their language themselves; of a family the school knows it.
      pupils: pupils.map(({ id, name }) => ({ id, name })),
    },
  ]);
  const families = pupils.flatMap((pupil) =>
    pupil.parents.map((parent) => ({ ...parent, do: 'add-parent' as const, children: [pupil.id] })),
  );
  await port.command(families);
  return pupils;
}
