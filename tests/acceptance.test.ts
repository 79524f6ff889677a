import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, 'e2e');

/**
 * What no browser on a computer can tell, and is tried by hand on a real iPhone or iPad before a
 * school begins. The number is that of the check in the design of which it is the other half.
 */
const onRealIos: Readonly<Record<number, string>> = {
  1: 'From the home screen, after the phone was off, without a connection: Safari may have stopped the worker or thrown its files away.',
  4: 'The app is swept away in the list of apps while somebody types: no event of the page is sure there.',
  5: 'A photo from its own camera is a HEIC of 12 to 48 megapixels, and Safari turns and shrinks it by rules of its own.',
  6: 'A call or the lock button ends a recording, and Safari records MP4; a telephone with its sound switched off plays nothing.',
  8: 'An app on the home screen that is never closed hears of a next build only when it comes to the front.',
  9: 'Safari closes the databases of a window in the background by itself.',
  10: 'What the browser throws away after weeks without a visit, and what an app on the home screen is spared.',
  14: 'Which voices are on the device, that they speak only after a tap, and that the switch for sound silences them.',
  18: 'The size of letters that was chosen in the settings of the phone, and the letters of Pashto in Safari.',
};

/** Every browser test that says which check of the design it holds, by its number. */
function namesByCheck(): Map<number, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = new Map<number, string[]>();
  for (const file of files.filter((name) => name.endsWith('.test.ts'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, number, sentence = ''] of text.matchAll(
      /\btest(?:\.\w+)?(?:\([^)\n]*\))?\(\s*['"`]check (\d+): ([^'"`\n]+)/g,
    )) {
      found.set(Number(number), [...(found.get(Number(number)) ?? []), sentence]);
    }
  }
  return found;
}

/** Those of a lesson with a class; the others of the teacher come with what they are about. */
const ofTheLesson = [20, 21, 22, 25];

test('each check of the pupil, the parent and the lesson has a browser test that is named after it', () => {
  const named = namesByCheck();
  const nineteen = Array.from({ length: 19 }, (_, index) => index + 1);
  const held = [...nineteen, ...ofTheLesson];
  expect(held.filter((number) => !named.has(number))).toEqual([]);
});

test('what only a real iPhone can tell is the other half of a check that a browser holds', () => {
  const named = namesByCheck();
  const halves = Object.keys(onRealIos).map(Number);
  expect(halves.filter((number) => !named.has(number))).toEqual([]);
  expect(Object.values(onRealIos).filter((words) => words.length < 40)).toEqual([]);
});
