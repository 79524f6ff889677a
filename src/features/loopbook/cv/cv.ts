/**
 * A sheet for who looks for work, from sixteen on. It stands in the pupil's introduction, one field a
 * part: theirs alone, and nobody is asked to read it. What was thought over never goes in by itself.
 */
import type { Plain } from '#content/document.ts';

export const cvParts = ['work', 'education', 'can'] as const;
export type CvPart = (typeof cvParts)[number];

/** Short: it has to stand on one sheet of paper, or two. */
export const cvLimits = { lines: 8, languages: 6, words: 120, detail: 160, about: 400 } as const;

export const fluencies = ['understand', 'talk', 'write', 'home'] as const;
export type Fluency = (typeof fluencies)[number];

/** `from`: what it was taken from, so that it is not offered twice. */
export type CvLine = { id: string; words: string; detail: string; from?: string };
export type CvLanguage = { id: string; language: string; fluency: Fluency };

export const cvField = (part: CvPart | 'sixteen' | 'name' | 'about' | 'languages') => `cv.${part}`;

export function linesIn(value: Plain | undefined): CvLine[] {
  return rowsIn(value).map(({ id, words, detail, from }) => ({
    id: wordIn(id),
    words: wordIn(words),
    detail: wordIn(detail),
    ...(typeof from === 'string' ? { from } : {}),
  }));
}

export function languagesIn(value: Plain | undefined): CvLanguage[] {
  return rowsIn(value).map(({ id, language, fluency }) => ({
    id: wordIn(id),
    language: wordIn(language),
    fluency: fluencies.find((one) => one === fluency) ?? 'talk',
  }));
}

function rowsIn(value: Plain | undefined): Record<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row) => typeof row === 'object' && row !== null && !Array.isArray(row));
}

function wordIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What is empty is not on paper. */
export function written<Row extends { words: string } | { language: string }>(
  rows: readonly Row[],
) {
  return rows.filter((row) => ('words' in row ? row.words : row.language).trim() !== '');
}

export function changed<Row extends { id: string }>(
  rows: readonly Row[],
  id: string,
  edits: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...edits } : row));
}

export function without<Row extends { id: string }>(rows: readonly Row[], id: string): Row[] {
  return rows.filter((row) => row.id !== id);
}

export type Cv = {
  name: string;
  about: string;
  languages: readonly CvLanguage[];
} & Record<CvPart, readonly CvLine[]>;

export function isEmptyCv(cv: Cv): boolean {
  const lines = cvParts.flatMap((part) => written(cv[part]));
  return cv.about.trim() === '' && lines.length === 0 && written(cv.languages).length === 0;
}

/**
 * The same as data, under names that other programs for a CV use too. Our own structure: it is no
 * file of Europass. Address and telephone are never in it.
 */
export function cvData(cv: Cv, fluencyWords: (fluency: Fluency) => string) {
  const summary = ({ detail }: CvLine) => (detail.trim() === '' ? {} : { summary: detail });
  return {
    basics: { name: cv.name, ...(cv.about.trim() === '' ? {} : { summary: cv.about }) },
    work: written(cv.work).map((line) => ({ name: line.words, ...summary(line) })),
    education: written(cv.education).map((line) => ({ area: line.words, ...summary(line) })),
    skills: written(cv.can).map((line) => ({ name: line.words, ...summary(line) })),
    languages: written(cv.languages).map(({ language, fluency }) => ({
      language,
      fluency: fluencyWords(fluency),
    })),
  };
}
