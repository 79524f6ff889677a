import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { directionOf, languageOfTag, languages } from '#i18n/languages.ts';

const start = readFileSync(new URL('../../public/start.js', import.meta.url), 'utf8');
const listed = (name: string) => {
  const [, words = ''] = new RegExp(`const ${name} = \\[([^\\]]+)\\]`).exec(start) ?? [];
  return words.split(',').map((word) => word.trim().replaceAll("'", ''));
};

test('the first paint knows every language, and from which side each is read', () => {
  expect(listed('known')).toEqual([...languages]);
  expect(listed('rightToLeft')).toEqual(languages.filter((one) => directionOf(one) === 'rtl'));
});

test('a phone in Persian starts in Dari, one in a language that we lack in none', () => {
  expect(['fa-IR', 'prs', 'ti-ER', 'pt-BR'].map(languageOfTag)).toEqual([
    'fa-AF',
    'fa-AF',
    'ti',
    null,
  ]);
});
