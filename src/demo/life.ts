import { type Activity, hasGuard } from '#domain/activity.ts';
import type { Audience, ReadGrant } from '#domain/audience.ts';
import { dayOf } from '#domain/calendar.ts';
import { activities, freeEntry } from '#domain/catalogue/catalogue.ts';
import { dayMs, hourMs } from '#domain/instant.ts';
import { stickers } from '#domain/stickers.ts';
import { answersTo, hasWords } from './answers.ts';
import type { Chance } from './chance.ts';
import type { Pen } from './pen.ts';
import type { DemoPeople, Person, Pupil } from './people.ts';
import { parentVoices, teacherNotes, teacherReplies } from './voices.ts';

/** One thing that somebody does at an instant; the demo school plays all of them in order. */
export type Deed = { at: number; by: Person; do: (at: number) => Promise<Deed[]> };

export type Stage = { pen: Pen; chance: Chance; people: DemoPeople; from: number; until: number };

const named = (...people: Person[]): ReadGrant[] =>
  people.map(({ id }) => ({ to: id, until: null }));

/** An instant on a weekday between breakfast and bedtime. */
function sometime(stage: Stage, from = stage.from): number {
  const { chance, until } = stage;
  const day = from + chance.next() * (until - 2 * dayMs - from);
  return Math.floor(day / dayMs) * dayMs + (7 + chance.next() * 13) * hourMs;
}

export function teachersOf(people: DemoPeople, pupil: Pupil): Person[] {
  return pupil.group === 'OKAN' ? [people.bothTeacher] : [people.bothTeacher, people.secondTeacher];
}

/** What one pupil does over two school years, with the answers of those it is shared with. */
export function pupilLife(stage: Stage, pupil: Pupil, entries: number): Deed[] {
  const { chance } = stage;
  const fitting = [...activities, freeEntry].filter(
    (one) => one.groups.length === 0 || one.groups.includes(pupil.group),
  );
  const usual = fitting.filter((one) => one.makes === 'entry' && hasWords(one));
  return Array.from({ length: entries }, () => {
    const activity = chance.pick(usual);
    return entryDeed(stage, { pupil, activity, at: sometime(stage) });
  });
}

type Doing = { pupil: Pupil; activity: Activity; at: number };

export function entryDeed(stage: Stage, doing: Doing): Deed {
  const { pen, chance, people } = stage;
  const { pupil, activity } = doing;
  const [teacher] = teachersOf(people, pupil) as [Person];
  const act = async (at: number) => {
    const { language, fields } = answersTo(activity, { language: pupil.language, teacher }, chance);
    const common = { activity: activity.id, language, madeOn: dayOf(at), kept: at };
    const page = { space: pupil.portfolio, kind: 'entry', fields: { ...fields, ...common } };
    const written = await pen.write(pupil.id, page, at);
    const readers = chosenReaders(stage, doing);
    if (readers.length === 0) return [];
    await pen.share(pupil.id, pupil.portfolio, { written, audience: named(...readers), at });
    return readers.flatMap((reader) =>
      readingDeeds(stage, { pupil, reader, record: written.record, at }),
    );
  };
  return { at: doing.at, by: pupil, do: act };
}

function chosenReaders(stage: Stage, doing: Doing): Person[] {
  if (hasGuard(doing.activity, 'private-first')) return [];
  const { chance, people } = stage;
  const teachers = teachersOf(people, doing.pupil).filter(() => chance.next() < 0.5);
  const parents = doing.pupil.parents.filter(() => chance.next() < 0.3);
  const counsellor = chance.next() < 0.12 ? [people.counsellor] : [];
  return [...teachers, ...parents, ...counsellor];
}

type Reading = { pupil: Pupil; reader: Person; record: string; at: number };

/** Most of what is shared is read some days later, and staff answer much of it. */
function readingDeeds(stage: Stage, reading: Reading): Deed[] {
  const { pen, chance } = stage;
  const { pupil, reader, record } = reading;
  const readAt = reading.at + (0.2 + chance.next() * 6) * dayMs;
  if (readAt > stage.until - dayMs || chance.next() < 0.15) return [];
  const read = async (at: number) => {
    await pen.markRead(reader.id, pupil.portfolio, { [record]: at });
    return chance.next() < 0.6 && reader.language === 'nl' ? [replyDeed(stage, reading, at)] : [];
  };
  return [{ at: readAt, by: reader, do: read }];
}

function replyDeed(stage: Stage, reading: Reading, after: number): Deed {
  const { pen, chance } = stage;
  const write = async (at: number) => {
    const words = chance.next() < 0.65;
    const said = words ? { text: chance.pick(teacherReplies) } : { sticker: chance.pick(stickers) };
    const fields = { ...said, language: 'nl', kept: at };
    const page = { space: reading.pupil.portfolio, kind: 'reply', about: reading.record, fields };
    await pen.write(reading.reader.id, page, at);
    return [];
  };
  return { at: after + 10 * 60_000, by: reading.reader, do: write };
}

export function homeDeeds(stage: Stage, pupil: Pupil): Deed[] {
  const { pen, chance, people } = stage;
  return pupil.parents
    .filter(() => chance.next() < 0.7)
    .map((parent) => {
      const write = async (at: number) => {
        const text = chance.pick(parentVoices[parent.language] ?? parentVoices.nl ?? ['']);
        const fields = { text, language: parent.language, madeOn: dayOf(at), kept: at };
        const page = { space: pupil.portfolio, kind: 'home-entry', fields };
        const written = await pen.write(parent.id, page, at);
        return chance.next() < 0.5 ? [schoolMayRead(stage, { pupil, written, at })] : [];
      };
      return { at: sometime(stage, stage.until - 200 * dayMs), by: parent, do: write };
    });

  function schoolMayRead(
    _stage: Stage,
    shown: { pupil: Pupil; written: { record: string; version: string }; at: number },
  ): Deed {
    const share = async (at: number) => {
      const teachers = teachersOf(people, shown.pupil);
      const audience: Audience = [...named(...teachers), { to: 'role:pupil', until: null }];
      await pen.share(shown.pupil.id, shown.pupil.portfolio, {
        written: shown.written,
        audience,
        at,
      });
      return [];
    };
    return { at: shown.at + 5 * hourMs, by: shown.pupil, do: share };
  }
}

export function noteDeed(stage: Stage, pupil: Pupil): Deed {
  const { pen, chance, people } = stage;
  const teacher = people.bothTeacher;
  const write = async (at: number) => {
    const fields = { text: chance.pick(teacherNotes), kept: at };
    await pen.write(teacher.id, { space: pupil.portfolio, kind: 'note', fields }, at);
    return [];
  };
  return { at: sometime(stage, stage.until - 120 * dayMs), by: teacher, do: write };
}
