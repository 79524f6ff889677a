import { dayOf } from '#domain/calendar.ts';
import { dayMs } from '#domain/instant.ts';
import { chanceFrom } from './chance.ts';
import type { Deed, Stage } from './life.ts';
import type { Person } from './people.ts';

/** Chance of its own, so that everything else in the demo school stays what it was. */
const seed = 20261128;

/** The counsellor says with whom pupils may talk, and has looked whether two services are right. */
export function helpDeeds(stage: Stage, school: string): Deed[] {
  const { counsellor, bothTeacher, admin } = stage.people;
  const pen = stage.pen.withChance(chanceFrom(seed));
  const at = stage.until - 30 * dayMs;
  const keep = (kind: string, fields: Record<string, string>) => ({
    at,
    by: counsellor,
    do: async (now: number) => {
      const page = { space: school, kind, editors: [admin.id] };
      await pen.write(counsellor.id, { ...page, fields: { ...fields, changedOn: now } }, now);
      return [];
    },
  });
  const contact = (person: Person, said: { about: string; when: string; place: string }) =>
    keep('contact', { person: person.id, ...said });
  const service = (fields: Record<string, string>) =>
    keep('service', { ...fields, checkedOn: dayOf(at), owner: counsellor.name });
  return [
    contact(counsellor, {
      about: 'thuis, ruzie, je niet goed voelen',
      when: 'elke schooldag voor 16 uur',
      place: 'lokaal 12, naast de bib',
    }),
    contact(bothTeacher, {
      about: 'de klas, keuzes, stage',
      when: 'maandag en donderdag',
      place: 'lokaal 204',
    }),
    service({ of: 'awel', name: 'Awel', phone: '102', web: 'awel.be' }),
    service({
      of: 'clb',
      name: 'CLB van onze school',
      hours: 'Dinsdag van 9 tot 12 uur, lokaal 3.',
    }),
  ];
}
