import { dayMs } from '#domain/instant.ts';
import { chanceFrom } from './chance.ts';
import type { Deed, Stage } from './life.ts';
import type { Person } from './people.ts';

/** Chance of its own, so that everything else in the demo school stays what it was. */
const seed = 20261129;

/** The school agreed on what happens when a child tells something serious; a teacher told what worked. */
export function guideDeeds(stage: Stage, school: string): Deed[] {
  const { counsellor, bothTeacher, admin } = stage.people;
  const pen = stage.pen.withChance(chanceFrom(seed));
  const told = (
    by: Person,
    kind: string,
    said: { fields: Record<string, string>; with: Person[] },
  ) => ({
    at: stage.until - 25 * dayMs,
    by,
    do: async (now: number) => {
      const editors = said.with.map(({ id }) => id);
      const fields = { ...said.fields, changedOn: now, kept: now };
      await pen.write(by.id, { space: school, kind, editors, fields }, now);
      return [];
    },
  });
  return [
    told(counsellor, 'procedure', {
      with: [admin],
      fields: {
        first: `${counsellor.name}, leerlingenbegeleider`,
        reach: 'Lokaal 12, naast de bib, of via het secretariaat.',
        absent: 'Ga naar de directie.',
        clb: 'Dinsdag van 9 tot 12 uur in lokaal 3.',
        reads: 'De leraar leest op schooldagen voor 16 uur. Niet in het weekend.',
      },
    }),
    told(bothTeacher, 'practice', {
      with: [],
      fields: {
        title: 'Eerst zelf een voorbeeld',
        text: 'Ik vertelde eerst wat mij zelf niet lukte. Daarna durfden meer leerlingen iets te vertellen.',
      },
    }),
  ];
}
