/**
 * What may never be in Loopboek, looked for where it would have to be: in the kinds of records, in
 * the names of what is stored and sent, and in every text that a person reads.
 */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordKinds } from '#domain/record-kind.ts';
import { schoolCommand, schoolView } from '#protocol/school.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const filesOf = (pattern: string) => globSync(pattern, { cwd: root.pathname }).sort();

/** Words of a name: `birthPlace`, `birth-place` and `birth_place` are the same two. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** As the design names them: marks, absences, discipline, diagnosis, origin, income, risk, CLB content. */
const neverStored = [
  'birth birthday birthdate birthplace born gender sex nationality citizenship',
  'residence asylum refugee passport rijksregister religion ethnicity homelanguage',
  'absence absences truancy spijbel attendance discipline punishment sanction tucht straf',
  'diagnosis diagnoses disability handicap disorder medical medication health iq',
  'income poverty ses kansarm debt welfare',
  'risk risks score scores rating ranking probability prediction dropout streak engagement',
  'exam exams attest rapport cijfer cijfers punten gpa',
].flatMap((line) => line.split(' '));

const isNever = (word: string) => neverStored.includes(word);

/** Where a name says that something is not there, or means something else. */
const meantOtherwise: Readonly<Record<string, readonly string[]>> = {
  // The list itself, for who prepares a step.
  'src/domain/catalogue/warm-handover.ts': ['absences', 'health', 'risk'],
  // A word of care beside a question: nothing medical is asked.
  'src/domain/activity.ts': ['medical'],
  'src/domain/catalogue/home.ts': ['medical'],
};

const code = filesOf('src/**/*.{ts,tsx}');

/** Names of what is declared, read or written; neither what is said in comments nor the words in strings. */
function namesIn(file: string): string[] {
  const bare = read(file)
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/(^|[^:])\/\/.*$/gm, '$1');
  const declared = bare.match(/[A-Za-z_$][\w$]*(?=\s*\??:)|(?<=\.)[A-Za-z_$][\w$]*/g) ?? [];
  const quoted = [...bare.matchAll(/['"`]([a-z][\w.-]{0,40})['"`]/g)].map(([, name]) => name ?? '');
  return [...declared, ...quoted];
}

describe('what is stored and sent', () => {
  test('no kind of record is about what may never be there', () => {
    expect(recordKinds.flatMap(wordsOf).filter(isNever)).toEqual([]);
  });

  test('no name in the code, no field and no column is one of the never-list', () => {
    expect(code.length).toBeGreaterThan(900);
    const found = code.flatMap((file) => {
      const words = new Set(namesIn(file).flatMap(wordsOf).filter(isNever));
      const allowed = meantOtherwise[file] ?? [];
      return [...words].filter((word) => !allowed.includes(word)).map((word) => `${file}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('of a pupil the school tells a name, a class, a language of the app, and a last day: nothing else', () => {
    const addPupils = schoolCommand.options.find(
      (option) => option.entries.do.literal === 'add-pupils',
    );
    const pupils = (addPupils?.entries as { pupils: unknown } | undefined)?.pupils;
    expect(keysIn(pupils)).toEqual(['id', 'language', 'name']);
    const { people } = schoolView.entries;
    expect(Object.keys(people.item.entries).sort()).toEqual([
      'card',
      'follows',
      'id',
      'language',
      'leaves',
      'name',
      'role',
    ]);
    const { leaves } = people.item.entries;
    // Never why somebody left.
    expect(keysIn(leaves.wrapped)).toEqual(['contact', 'until']);
  });
});

/** The fields of an item, however it is wrapped. */
function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { entries, item, pipe } = schema as Record<string, unknown>;
  if (entries !== undefined) return Object.keys(entries as object).sort();
  if (item !== undefined) return keysIn(item);
  return Array.isArray(pipe) ? keysIn(pipe[0]) : [];
}

const neverSaid =
  /\b(?:punten|rapport|attest\w*|scores?|afwezig\w*|spijbel\w*|straf\w*|tucht\w*|diagnos\w*|stoornis\w*|handicap\w*|medisch\w*|autis\w*|adhd|inkomen|nationaliteit\w*|verblijf\w*|geboorte\w*|rijksregister\w*|risico\w*|kansarm\w*|werkloos\w*|zittenblijv\w*|ranglijst\w*)\b/i;

/** Sentences that say that it is not there, or that tell adults to leave it out; and other meanings. */
const saysNo: readonly RegExp[] = [
  /^desk\.never\./,
  /^letter\.never$/,
  /^transitions\.page\.limits$/,
  /^staff\.note\.limits$/,
  /^guide\.\w+\.calm$/,
  /^guide-lessons\..*\.after$/,
  /^activities\.guard\.(?:no-level|no-medical|self-view)$/,
];

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, path: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value]] : flat(value, `${path}.${key}`),
  );
}

const allTexts = filesOf('locales/*/*.json').map((file) => {
  const [, language = '', name = ''] = file.replace('.json', '').split('/');
  return { language, texts: flat(JSON.parse(read(file)) as Texts, name) };
});

describe('what is said', () => {
  const dutch = allTexts.filter(({ language }) => language === 'nl').flatMap(({ texts }) => texts);
  const isSayingNo = (key: string) => saysNo.some((one) => one.test(key));

  test('no Dutch sentence asks for it, shows it or makes room for it', () => {
    expect(dutch.length).toBeGreaterThan(2_000);
    const found = dutch.filter(([key, text]) => neverSaid.test(text) && !isSayingNo(key));
    expect(found).toEqual([]);
  });

  test('where it is named, it is to say no', () => {
    const named = dutch.filter(([key, text]) => neverSaid.test(text) && isSayingNo(key));
    for (const [key, text] of named) {
      expect(key.startsWith('desk.never.') || /\b(?:geen|niet|niemand|nooit)\b/i.test(text)).toBe(
        true,
      );
    }
    // Nothing is excused that excuses nothing.
    for (const one of saysNo) expect(named.some(([key]) => one.test(key))).toBe(true);
  });

  test('in no language is there a text under such a name', () => {
    const keys = new Set(allTexts.flatMap(({ texts }) => texts.map(([key]) => key)));
    const found = [...keys].filter((key) => wordsOf(key).some(isNever));
    expect(found.filter((key) => !isSayingNo(key))).toEqual([]);
  });
});
