/**
 * Photographs of sheets that a member of the school takes for others, on their own device. Each is
 * on the disk before it is read, and what could not be read stays here until somebody retries it or throws it away. Of what was kept only
 * the outcome stays, without a picture. `brought` remembers sheets without a name, so that the same
 * one is known again; `languages` which language a pupil's sheets have beside the Dutch.
 */
import type { Dexie, Table } from 'dexie';
import type { Instant } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import { hasEnded, inTransaction, openDatabase } from './database.ts';
import { papersName } from './papers-name.ts';
import { open, type Sealed, seal } from './seal.ts';

export type PaperRow = {
  id: string;
  at: Instant;
  /** `kept`; `waiting` while it is read; else why it lies aside. */
  outcome: string;
  /** Whose sheet it is, where that is known. */
  name: string | null;
  /** The letters on the paper. */
  sheet: string | null;
  /** The photograph, as long as it lies aside. */
  photo: Sealed<ArrayBuffer> | null;
};

export type Paper = Omit<PaperRow, 'photo'> & { photo: ArrayBuffer | null };
export type NewPaper = Omit<Paper, 'at'>;

type Tables = {
  database: Dexie;
  papers: Table<PaperRow, string>;
  brought: Table<{ code: string; name: string }, string>;
  languages: Table<{ pupil: PersonId; language: string }, PersonId>;
};

const known = new Map<PersonId, Tables>();

function openPapers(person: PersonId): Tables {
  const before = known.get(person);
  if (before !== undefined && !hasEnded(before.database)) return before;
  const schema = { papers: 'id, at', brought: 'code', languages: 'pupil' };
  const database = openDatabase(papersName(person), schema);
  const tables: Tables = {
    database,
    papers: database.table('papers'),
    brought: database.table('brought'),
    languages: database.table('languages'),
  };
  known.set(person, tables);
  return tables;
}

/** Resolves when it is on disk; what was kept takes its code along, to be known when it comes again. */
export async function notePaper(
  person: PersonId,
  paper: NewPaper,
  now: Instant,
  code: string | null = null,
): Promise<void> {
  const { database, papers, brought } = openPapers(person);
  await inTransaction(database, 'rw', [papers, brought], async () => {
    const at = (await papers.get(paper.id))?.at ?? now;
    const photo = paper.photo === null ? null : seal(paper.photo);
    await papers.put({ ...paper, photo, at });
    if (code !== null) await brought.put({ code, name: paper.name ?? '' });
  });
}

/** Whether this device brought the same sheet before. */
export async function isBrought(person: PersonId, code: string): Promise<boolean> {
  const { database, brought } = openPapers(person);
  return inTransaction(
    database,
    'r',
    [brought],
    async () => (await brought.get(code)) !== undefined,
  );
}

export async function dropPapers(person: PersonId, ids: readonly string[]): Promise<void> {
  const { database, papers } = openPapers(person);
  await inTransaction(database, 'rw', [papers], () => papers.bulkDelete([...ids]));
}

/** The newest first. */
export async function readPapers(person: PersonId): Promise<Paper[]> {
  const { database, papers } = openPapers(person);
  const rows = await inTransaction(database, 'r', [papers], () =>
    papers.orderBy('at').reverse().toArray(),
  );
  return rows.map((row) => ({ ...row, photo: row.photo === null ? null : open(row.photo) }));
}

export async function readPaperLanguages(person: PersonId): Promise<Map<PersonId, string>> {
  const { database, languages } = openPapers(person);
  const rows = await inTransaction(database, 'r', [languages], () => languages.toArray());
  return new Map(rows.map(({ pupil, language }) => [pupil, language]));
}

export async function notePaperLanguage(
  person: PersonId,
  pupil: PersonId,
  language: string,
): Promise<void> {
  const { database, languages } = openPapers(person);
  await inTransaction(database, 'rw', [languages], () => languages.put({ pupil, language }));
}
