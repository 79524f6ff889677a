/** What a young person wants to see of their loopbook. It stands in the address, by Dutch words. */
import { type Competence, competences } from '#domain/activity.ts';
import type { Audience } from '#domain/audience.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import { hasWords } from '#domain/has-words.ts';
import type { Instant } from '#domain/instant.ts';
import type { Medium } from '#domain/medium.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { type SchoolYear, schoolYearOf } from '#domain/school-year.ts';
import { readersNow } from './readers.ts';

/** What stands in a loopbook by itself; replies stand at what they answer. */
export const shownKinds = [
  'entry',
  'step',
  'home-entry',
  'talk',
  'agreement',
  'transition',
  'note',
  'sheet',
] as const;
export const shownMedia = ['photo', 'voice', 'drawing'] as const;
export type SeenKind = (typeof shownKinds)[number] | (typeof shownMedia)[number];

/** `me`: nobody else can read it; `others`: somebody can; else the id of a person. */
export type WantedReader = 'me' | 'others' | PersonId;

export type Filter = {
  words: string;
  question: Competence | null;
  kind: SeenKind | null;
  reader: WantedReader | null;
  year: SchoolYear | null;
};

const names = {
  words: 'zoek',
  question: 'vraag',
  kind: 'soort',
  reader: 'lezer',
  year: 'schooljaar',
} as const;

export function readFilter(address: URLSearchParams): Filter {
  const { words, question, kind, reader, year } = names;
  const asked = Number.parseInt(address.get(year) ?? '', 10);
  return {
    words: address.get(words) ?? '',
    question: competences.find((one) => one === address.get(question)) ?? null,
    kind: [...shownKinds, ...shownMedia].find((one) => one === address.get(kind)) ?? null,
    reader: address.get(reader),
    year: Number.isNaN(asked) ? null : asked,
  };
}

/** Short: what is not asked does not stand in it. */
export function filterAddress(filter: Filter): Record<string, string> {
  const asked = Object.entries(names).map(
    ([part, name]) => [name, filter[part as keyof Filter]] as const,
  );
  return Object.fromEntries(
    asked.flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
}

export function isAsking(filter: Filter): boolean {
  return Object.keys(filterAddress(filter)).length > 0;
}

export type Filtered = {
  kind: string;
  activity: string | null;
  author: PersonId;
  audience: Audience;
  order: Instant;
  media?: readonly Medium['medium'][];
};

type Seeing = {
  me: { id: PersonId; role: Role };
  people: readonly RosterPerson[];
  now: Instant;
};

/** All that is asked at once has to hold. `findable`: the folded words of a row. */
export function filtered<Row extends Filtered>(
  rows: readonly Row[],
  filter: Filter,
  seeing: Seeing,
  findable: (row: Row) => string,
): Row[] {
  const { words, question, kind, reader, year } = filter;
  return rows.filter(
    (row) =>
      (year === null || schoolYearOf(row.order) === year) &&
      (question === null || questionOf(row) === question) &&
      (kind === null || row.kind === kind || row.media?.some((one) => one === kind) === true) &&
      (reader === null || isReadBy(row, reader, seeing)) &&
      hasWords(findable(row), words),
  );
}

/** The question that a row answers; a small step is always about what one does now. */
function questionOf({ kind, activity }: Filtered): Competence | null {
  if (kind === 'step') return 'steering';
  return activity === null ? null : (findActivity(activity)?.competence ?? null);
}

function isReadBy(row: Filtered, reader: WantedReader, { me, people, now }: Seeing): boolean {
  if (reader === 'me' || reader === 'others') {
    return (readersNow(row, people, me, now).length === 0) === (reader === 'me');
  }
  const asked = people.filter((person) => person.id === reader);
  return readersNow(row, asked, me, now).length > 0;
}
