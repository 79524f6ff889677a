import { cardMark } from '#domain/agreement-signing.ts';
import { addDays, dayOf } from '#domain/calendar.ts';
import { dayMs, hourMs } from '#domain/instant.ts';
import { type Deed, type Stage, teachersOf } from './life.ts';
import type { Pupil } from './people.ts';

/** What pupil, parents and teacher agreed at a round table, in Dutch and in the family's language. */
export function agreementDeed(stage: Stage, pupil: Pupil): Deed {
  const { pen, until } = stage;
  const [teacher] = teachersOf(stage.people, pupil);
  const [parent] = pupil.parents;
  const space = pupil.portfolio;
  const write = async (at: number) => {
    const table = [parent, teacher].filter((one) => one !== undefined);
    const day = (count: number) => addDays(dayOf(until), count);
    const named = (one: { id: string; name: string } | undefined) =>
      one === undefined ? null : { id: one.id, name: one.name };
    const card = {
      text: 'Ik wil in september naar een school met een labo.',
      'agreement.001-demo': {
        text: 'Twee scholen bezoeken op een opendeurdag.',
        own: 'زيارة مدرستين في يوم الباب المفتوح.',
        who: named(parent),
        day: day(21),
        how: 'We schrijven er samen iets over.',
        language: 'nl',
      },
      'agreement.002-demo': {
        text: 'Elke week tien minuten over chemie praten, in het Nederlands.',
        own: 'الحديث عن الكيمياء عشر دقائق كل أسبوع بالهولندية.',
        who: named(teacher),
        day: day(28),
        how: 'Ik durf vragen stellen in de les.',
        language: 'nl',
      },
      day: day(28),
    };
    const fields = { ...card, 'guest.demo': 'Hoda (tante)', beside: pupil.language };
    const made = { madeOn: dayOf(at), language: 'nl', kept: at };
    const editors = table.map(({ id }) => id);
    const page = { space, kind: 'agreement', editors, fields: { ...fields, ...made } };
    const { record } = await pen.write(pupil.id, page, at);
    const mark = cardMark(Object.fromEntries(Object.entries(card).map(([k, one]) => [k, [one]])));
    for (const one of [pupil, ...table]) {
      const signed = { card: mark, language: one.language, kept: at };
      const signature = { space, kind: 'signature', about: record, fields: signed };
      if (one !== pupil) await pen.markRead(one.id, space, { [record]: at });
      await pen.write(one.id, signature, at);
    }
    return [];
  };
  return { at: until - 4 * dayMs - 2 * hourMs, by: pupil, do: write };
}
