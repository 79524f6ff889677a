import type { SchoolView } from '#sync/school.ts';

export type SchoolPerson = SchoolView['people'][number];
export type SchoolClass = SchoolView['classes'][number];

export function personIn(view: SchoolView, id: string | undefined): SchoolPerson | undefined {
  return view.people.find((person) => person.id === id);
}

export function classIn(view: SchoolView, id: string | undefined): SchoolClass | undefined {
  return view.classes.find((one) => one.id === id);
}

export function peopleIn(view: SchoolView, ids: readonly string[]): SchoolPerson[] {
  return ids.flatMap((id) => personIn(view, id) ?? []);
}

export function classesOf(view: SchoolView, pupil: string): SchoolClass[] {
  return view.classes.filter((one) => one.pupils.includes(pupil));
}

export function parentsOf(view: SchoolView, pupil: string): SchoolPerson[] {
  return view.people.filter(({ role, follows }) => role === 'parent' && follows.includes(pupil));
}

/** Counsellors, CLB and coaches who follow this pupil by choice of the school. */
export function followersOf(view: SchoolView, pupil: string): SchoolPerson[] {
  return view.people.filter(({ role, follows }) => role !== 'parent' && follows.includes(pupil));
}

export function pupilsWithoutClass(view: SchoolView): SchoolPerson[] {
  const placed = new Set(view.classes.flatMap((one) => one.pupils));
  return view.people.filter(
    ({ id, role, leaves }) => role === 'pupil' && leaves === undefined && !placed.has(id),
  );
}

export function teamOf(view: SchoolView): SchoolPerson[] {
  return view.people.filter(({ role }) => role !== 'pupil' && role !== 'parent');
}

/** Who cannot come in yet: no card, or one that was withdrawn. */
export function withoutCard(people: readonly SchoolPerson[]): SchoolPerson[] {
  return people.filter(({ card }) => card === 'none' || card === 'withdrawn');
}

export function pupilsByClass(view: SchoolView): { name: string; people: SchoolPerson[] }[] {
  return view.classes.map(({ name, pupils }) => ({ name, people: peopleIn(view, pupils) }));
}
