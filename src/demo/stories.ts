import { addDays, dayOf } from '#domain/calendar.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import { dayMs, hourMs } from '#domain/instant.ts';
import { findMoment } from '#domain/transition.ts';
import { type Deed, entryDeed, type Stage, teachersOf } from './life.ts';
import type { Pupil } from './people.ts';

/** A step between schools with its task list, seen by everyone at the table. */
export function transitionDeed(stage: Stage, pupil: Pupil, momentId: string): Deed {
  const { pen, people, until } = stage;
  const at = until - 9 * dayMs;
  const write = async () => {
    const [teacher] = teachersOf(people, pupil);
    const table = [pupil, ...pupil.parents, ...(teacher ? [teacher] : [])];
    const tasks = (findMoment(momentId)?.tasks ?? []).map((task, place) => [
      `task.${String(place + 1).padStart(3, '0')}-${task.id}`,
      {
        text: '',
        from: task.id,
        day: null,
        days: task.days,
        who: place % 2 === 0 ? pupil.id : people.counsellor.id,
        done: place === 0,
      },
    ]);
    const fields = {
      moment: momentId,
      day: addDays(dayOf(until), 60),
      cards: [...(findMoment(momentId)?.cards ?? [])],
      kept: at,
    };
    await pen.write(
      people.counsellor.id,
      {
        space: pupil.portfolio,
        kind: 'transition',
        editors: table.map((one) => one.id),
        fields: { ...fields, ...Object.fromEntries(tasks) },
      },
      at,
    );
    return [];
  };
  return { at, by: people.counsellor, do: write };
}

/** A small step of last week, whose day is near: the one thing to do now. */
export function openStepDeed(stage: Stage, pupil: Pupil, text: string): Deed {
  const { pen, until } = stage;
  const write = async (at: number) => {
    const fields = {
      text,
      day: addDays(dayOf(until), 1),
      madeOn: dayOf(at),
      language: 'nl',
      kept: at,
    };
    await pen.write(pupil.id, { space: pupil.portfolio, kind: 'step', fields }, at);
    return [];
  };
  return { at: until - 6 * dayMs, by: pupil, do: write };
}

/** Ten minutes with a teacher, which ended in a small step whose day is near. */
export function talkDeed(stage: Stage, pupil: Pupil, text: string): Deed {
  const { pen, until } = stage;
  const [teacher] = teachersOf(stage.people, pupil);
  const adult = { id: teacher?.id ?? null, name: teacher?.name ?? '' };
  const write = async (at: number) => {
    const made = { madeOn: dayOf(at), language: 'nl', kept: at };
    const step = { text, day: addDays(dayOf(until), 1), who: adult };
    const space = pupil.portfolio;
    const taken = await pen.write(
      pupil.id,
      { space, kind: 'step', fields: { ...step, ...made } },
      at,
    );
    const fields = {
      with: adult,
      'answer.back.pupil': 'Ik hielp een klant die geen Nederlands sprak.',
      'answer.back.adult': 'Je bleef rustig, en je vroeg door.',
      'answer.can.pupil': 'Ik kan uitleggen met mijn handen.',
      'answer.explore.pupil': 'Hoe het in een apotheek gaat.',
      ...step,
      ...made,
      step: taken.record,
    };
    const audience = [{ to: adult.id ?? '', until: null }];
    const editors = [adult.id ?? ''];
    await pen.write(pupil.id, { space, kind: 'talk', editors, audience, fields }, at);
    return [];
  };
  return { at: until - 6 * dayMs, by: pupil, do: write };
}

/** Something shared this week that nobody has opened yet. */
export function freshDeed(stage: Stage, pupil: Pupil, words: string, language: string): Deed {
  const { pen, people, until } = stage;
  const write = async (at: number) => {
    const fields = {
      activity: 'free',
      'answer.text': words,
      language,
      madeOn: dayOf(at),
      kept: at,
    };
    const written = await pen.write(
      pupil.id,
      { space: pupil.portfolio, kind: 'entry', fields },
      at,
    );
    const readers = [...teachersOf(people, pupil), ...pupil.parents];
    const audience = readers.map(({ id }) => ({ to: id, until: null }));
    await pen.share(pupil.id, pupil.portfolio, { written, audience, at });
    return [];
  };
  return { at: until - 20 * hourMs, by: pupil, do: write };
}

/** A pupil who writes every week for two years: a face, and now and then more. */
export function faithfulWriter(stage: Stage, pupil: Pupil, records: number): Deed[] {
  const weekly = [
    'week-in-a-face',
    'went-smoothly',
    'free',
    'five-taps',
    'thought-and-seen',
    'who-did-i-talk-to',
  ];
  const length = stage.until - 3 * dayMs - stage.from;
  return Array.from({ length: records }, (_, place) => {
    const name = weekly[stage.chance.next() < 0.45 ? 0 : place % weekly.length] ?? 'free';
    const activity = findActivity(name);
    const at =
      stage.from + Math.floor((place / records) * length) + (9 + stage.chance.next() * 8) * hourMs;
    return activity ? [entryDeed(stage, { pupil, activity, at })] : [];
  }).flat();
}
