import Papa from 'papaparse';
import { cleanName } from './name-text.ts';

export const columnMeanings = [
  'name',
  'last',
  'first',
  'particle',
  'class',
  'language',
  'none',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

export type ParsedList = {
  /** What each column says, as far as its heading or the habit of schools tells. */
  columns: ColumnMeaning[];
  /** The headings of the file, where it has them. */
  headings: string[] | null;
  rows: ListRow[];
};
/** `line`: where it stands in what was pasted, for the person who looks it up. */
export type ListRow = { line: number; cells: string[] };

const delimiters = ['\t', ';', ','] as const;

/**
 * Names, one a line, or the list of a school program: `;`, `,` or tabs, with headings or without.
 * Quotes belong together; nothing in a cell is ever carried out.
 */
export function parseList(text: string): ParsedList {
  const table = readTable(text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, ''));
  const [first] = table;
  const headings = first?.cells.map(meaningOf) ?? [];
  if (first !== undefined && headings.some((meaning) => isNaming(meaning))) {
    return { headings: first.cells, columns: asColumns(headings), rows: table.slice(1) };
  }
  const width = Math.max(0, ...table.map((row) => row.cells.length));
  return { headings: null, columns: columnsWithoutHeadings(width), rows: table };
}

function readTable(text: string): ListRow[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), quoteChar: '"' });
  return data
    .map((cells, index) => ({ line: index + 1, cells: cells.map(cleanName) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
}

/** The sign that stands in most lines; a sign in a line here or there is part of a name. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const found = delimiters.find(
    (sign) => lines.filter((line) => line.includes(sign)).length * 2 > lines.length,
  );
  return found ?? '\u001f';
}

const meanings: Record<Exclude<ColumnMeaning, 'none'>, readonly string[]> = {
  name: [
    'naam',
    'volledige naam',
    'leerling',
    'naam leerling',
    'name',
    'full name',
    'naam en voornaam',
    'voornaam en naam',
  ],
  last: ['achternaam', 'familienaam', 'last name', 'lastname', 'surname', 'nom'],
  first: ['voornaam', 'roepnaam', 'first name', 'firstname', 'given name', 'prenom'],
  particle: ['tussenvoegsel', 'voorvoegsel'],
  class: ['klas', 'klasgroep', 'klascode', 'klasnaam', 'class', 'classe', 'groep'],
  language: ['taal', 'thuistaal', 'language', 'langue'],
};

function meaningOf(heading: string): ColumnMeaning {
  const word = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[._:*]+/g, ' ')
    .trim();
  const known = columnMeanings.find(
    (meaning) => meaning !== 'none' && meanings[meaning].includes(word),
  );
  return known ?? 'none';
}

function isNaming(meaning: ColumnMeaning): boolean {
  return meaning === 'name' || meaning === 'last' || meaning === 'first';
}

/** "Naam" beside "Voornaam" is the last name; alone it is the whole name. Each meaning once. */
function asColumns(headings: ColumnMeaning[]): ColumnMeaning[] {
  const hasFirst = headings.includes('first') && !headings.includes('last');
  const meant = headings.map((meaning) => (meaning === 'name' && hasFirst ? 'last' : meaning));
  return meant.map((meaning, index) => (meant.indexOf(meaning) === index ? meaning : 'none'));
}

/** The habit of schools: last name, first name, class. */
function columnsWithoutHeadings(width: number): ColumnMeaning[] {
  if (width <= 1) return ['name'];
  return Array.from(
    { length: width },
    (_, index) => (['last', 'first', 'class'] as const)[index] ?? 'none',
  );
}
