import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = import.meta.dirname;

/** Every test that says which scenario of the design it holds, by its number. */
function namesByScenario(): Map<number, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = new Map<number, string[]>();
  for (const file of files.filter((name) => /\.(test|contract)\.tsx?$/.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, number, sentence = ''] of text.matchAll(
      /\b(?:it|test)(?:\.\w+)?(?:\([^)\n]*\))?\(\s*['"`]scenario (\d+): ([^'"`\n]+)/g,
    )) {
      found.set(Number(number), [...(found.get(Number(number)) ?? []), sentence]);
    }
  }
  return found;
}

test('each of the forty scenarios of the design has a test that is named after it', () => {
  const named = namesByScenario();
  const forty = Array.from({ length: 40 }, (_, index) => index + 1);
  expect(forty.filter((number) => !named.has(number))).toEqual([]);
  expect([...named.keys()].filter((number) => !forty.includes(number))).toEqual([]);
});
