import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '#i18n/languages.ts';

const folder = new URL('../../locales/', import.meta.url);
const namespaces = readdirSync(new URL('nl/', folder)).filter((name) => name.endsWith('.json'));
const translated = readdirSync(folder).filter((name) => name !== 'nl');

type Texts = { [key: string]: string | Texts };

function textsOf(language: string, file: string): Map<string, string> {
  const texts = JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as Texts;
  const flat = new Map<string, string>();
  const walk = (part: Texts, path: string) => {
    for (const [key, value] of Object.entries(part)) {
      const here = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') flat.set(here, value);
      else walk(value, here);
    }
  };
  walk(texts, '');
  return flat;
}

const pluralEnd = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(pluralEnd, '');
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

/** A counted sentence stands in Dutch as `_one` and `_other`; a key may also simply end so. */
function countedStems(dutch: Map<string, string>): Set<string> {
  const stems = [...dutch.keys()].filter((key) => pluralEnd.test(key)).map(stemOf);
  return new Set(stems.filter((stem) => dutch.has(`${stem}_one`) && dutch.has(`${stem}_other`)));
}

/** Each key once, in the plural forms that the language has. */
function keysFor(language: string, dutch: Map<string, string>): string[] {
  const counted = countedStems(dutch);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = [...dutch.keys()].flatMap((key) => {
    const stem = stemOf(key);
    return counted.has(stem) ? forms.map((form) => `${stem}_${form}`) : [key];
  });
  return [...new Set(keys)].sort();
}

test('every folder of texts is a language of the interface', () => {
  expect(languages).toEqual(expect.arrayContaining(translated));
});

describe.each(translated)('the texts in %s', (language) => {
  test.each(namespaces)('say everything that %s says in Dutch, in every plural form', (file) => {
    const dutch = textsOf('nl', file);
    expect([...textsOf(language, file).keys()].sort()).toEqual(keysFor(language, dutch));
  });

  test.each(namespaces)('%s: keep the same blanks', (file) => {
    const dutch = textsOf('nl', file);
    for (const [key, text] of textsOf(language, file)) {
      const source = dutch.get(key) ?? dutch.get(`${stemOf(key)}_other`) ?? '';
      const blanks = placeholdersOf(text);
      // A form for one or two may say the number as a word.
      const wanted = placeholdersOf(source).filter(
        (blank) => blank !== '{{count}}' || blanks.includes(blank),
      );
      expect({ key, blanks }).toEqual({ key, blanks: wanted });
    }
  });
});

test('no Dutch text is empty', () => {
  for (const file of namespaces) {
    for (const [key, text] of textsOf('nl', file)) {
      expect({ file, key, text: text.trim() }).not.toEqual({ file, key, text: '' });
    }
  }
});
