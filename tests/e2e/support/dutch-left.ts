import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../../locales');

type Texts = { [key: string]: string | Texts };

function sentencesIn(language: string): Set<string> {
  const found = new Set<string>();
  const walk = (part: Texts) => {
    for (const value of Object.values(part)) {
      if (typeof value === 'string') found.add(value.trim());
      else walk(value);
    }
  };
  for (const file of readdirSync(join(folder, language)))
    walk(JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Texts);
  return found;
}

const blank = /\{\{\w+\}\}/g;

/** A sentence with blanks, as it stands on a screen once they are filled in. */
function asShown(sentence: string): RegExp {
  const parts = sentence.split(blank).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
}

/** Below this, a word is as likely a name or a number as a sentence. */
const shortest = 4;

type IsDutch = (text: string) => boolean;

/** Read once a language: most sentences have no blanks, and are the same or not. */
const known = new Map<string, IsDutch>();

function dutchIn(language: string): IsDutch {
  const before = known.get(language);
  if (before !== undefined) return before;
  const own = sentencesIn(language);
  const dutch = [...sentencesIn('nl')]
    .filter((sentence) => !own.has(sentence))
    .filter((sentence) => sentence.replace(blank, '').trim().length >= shortest);
  const whole = new Set(dutch.filter((sentence) => sentence.search(blank) < 0));
  const withBlanks = dutch.filter((sentence) => !whole.has(sentence)).map(asShown);
  const isDutch: IsDutch = (text) =>
    whole.has(text) || withBlanks.some((sentence) => sentence.test(text));
  known.set(language, isDutch);
  return isDutch;
}

/** What still stands in Dutch on a screen in this language, beside what says that it is Dutch. */
export async function dutchLeft(page: Page, language: string): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const isDutch = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang') === 'nl';
    const texts = document.title === '' ? [] : document.title.split(' · ');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isDutch(node.parentElement)) texts.push(node.textContent ?? '');
    }
    const named = ['aria-label', 'placeholder', 'title', 'alt'];
    for (const element of document.querySelectorAll(named.map((name) => `[${name}]`).join())) {
      if (!isDutch(element)) texts.push(...named.map((name) => element.getAttribute(name) ?? ''));
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
  return shown.filter(dutchIn(language));
}
