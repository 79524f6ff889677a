/** For whom there is a sheet: the pupils of a class, in the order of its list. */
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';

export type PaperPupil = {
  id: PersonId;
  name: string;
  space: SpaceId;
  /** Where they stand in the class list, when somebody else there has the same name. */
  place: number | null;
};

export function pupilsOf({ people }: Roster): PaperPupil[] {
  const pupils = people.filter(({ role }) => role === 'pupil');
  return pupils.flatMap(({ id, name, portfolio }, at) => {
    const isAlone = pupils.every((one) => one.id === id || one.name !== name);
    return portfolio === undefined
      ? []
      : [{ id, name, space: portfolio, place: isAlone ? null : at + 1 }];
  });
}
