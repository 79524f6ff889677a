import { languageOf } from './language-words.ts';
import { isFormula, nameKey } from './name-text.ts';
import type { ColumnMeaning, ListRow } from './parse-list.ts';

export const nameLength = 120;

/** Each is a translation key: the sentence that says what is the matter and what to do. */
export type RowProblem =
  | 'no-name'
  | 'formula'
  | 'too-long'
  | 'no-class'
  | 'twice'
  | 'in-class'
  | 'elsewhere';

/** `skip`: not added. `same`: the pupil whom the school knows. `other`: somebody else of that name. */
export type RowChoice = 'skip' | 'same' | 'other';

export type PupilRow = {
  line: number;
  name: string;
  /** As written; the class of the page where the row names none. */
  className: string;
  language: string | null;
  problem: RowProblem | null;
  /** What the person can answer; empty where the list itself has to change. */
  choices: readonly RowChoice[];
  /** With `elsewhere`: the one pupil of that name, and the class where they are now. */
  known: { id: string; name: string; className: string | null } | null;
};

export type KnownPupil = { id: string; name: string; classNames: readonly string[] };

type Reading = {
  rows: readonly ListRow[];
  columns: readonly ColumnMeaning[];
  /** For rows without a class of their own. */
  className: string;
  known: readonly KnownPupil[];
};

/** Every row with its name and what is the matter with it. Nothing is written. */
export function readPupils({ rows, columns, className, known }: Reading): PupilRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const name = nameOf(row, columns);
    const inClass = cellOf(row, columns, 'class') || className;
    const pupil = { line: row.line, name, className: inClass };
    const language = languageOf(cellOf(row, columns, 'language'));
    const key = `${nameKey(inClass)}\n${nameKey(name)}`;
    const judged = judge(pupil, { isTwice: seen.has(key), known });
    if (judged.problem === null || judged.choices.length > 0) seen.add(key);
    return { ...pupil, language, ...judged };
  });
}

type Judged = Pick<PupilRow, 'problem' | 'choices' | 'known'>;
const none = { choices: [], known: null } as const;

function judge(
  { name, className }: Pick<PupilRow, 'name' | 'className'>,
  { isTwice, known }: { isTwice: boolean; known: readonly KnownPupil[] },
): Judged {
  if (name === '') return { problem: 'no-name', ...none };
  if (isFormula(name)) return { problem: 'formula', ...none };
  if (name.length > nameLength || className.length > nameLength) {
    return { problem: 'too-long', ...none };
  }
  if (className === '') return { problem: 'no-class', ...none };
  const namesakes = known.filter((pupil) => nameKey(pupil.name) === nameKey(name));
  const isHere = namesakes.some((pupil) =>
    pupil.classNames.some((one) => nameKey(one) === nameKey(className)),
  );
  if (isHere) return { problem: 'in-class', choices: ['skip', 'other'], known: null };
  if (isTwice) return { problem: 'twice', choices: ['skip', 'other'], known: null };
  return judgeElsewhere(namesakes);
}

/** Merging two people would open a portfolio to others: the person who knows them decides. */
function judgeElsewhere(namesakes: readonly KnownPupil[]): Judged {
  const [first, ...more] = namesakes;
  if (first === undefined) return { problem: null, ...none };
  const known = { id: first.id, name: first.name, className: first.classNames[0] ?? null };
  if (more.length > 0) return { problem: 'elsewhere', choices: ['skip', 'other'], known };
  return { problem: 'elsewhere', choices: ['skip', 'same', 'other'], known };
}

function nameOf(row: ListRow, columns: readonly ColumnMeaning[]): string {
  const parts = (['first', 'particle', 'last'] as const).map((meaning) =>
    cellOf(row, columns, meaning),
  );
  return cellOf(row, columns, 'name') || parts.filter(isNamePart).join(' ');
}

/** A dash or a dot stands for "has no such name" in many lists: some people have one name. */
function isNamePart(part: string): boolean {
  return !/^[-–.?*/]*$/.test(part);
}

function cellOf(row: ListRow, columns: readonly ColumnMeaning[], meaning: ColumnMeaning): string {
  return row.cells[columns.indexOf(meaning)] ?? '';
}
