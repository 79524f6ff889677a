import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const sizeOf = async (button: Locator) => {
  const box = await button.boundingBox();
  return { width: box?.width ?? 0, height: box?.height ?? 0 };
};

/** As large as the other, within a tenth. */
export async function areAsLarge(yes: Locator, no: Locator): Promise<void> {
  const [one, other] = [await sizeOf(yes), await sizeOf(no)];
  for (const side of ['width', 'height'] as const) {
    expect(other[side] / one[side]).toBeGreaterThan(0.9);
    expect(other[side] / one[side]).toBeLessThan(1.1);
  }
}

/** Sentences of a screen, without the Dutch below them. */
function blocksOf(page: Page): Promise<string[]> {
  return page.locator('main :is(h1, p), dialog[open] :is(h2, p)').evaluateAll((blocks) =>
    blocks.map((block) => {
      const alone = block.cloneNode(true) as HTMLElement;
      for (const dutch of alone.querySelectorAll('[lang="nl"]')) dutch.remove();
      return (alone.textContent ?? '').trim();
    }),
  );
}

/** At most two sentences of ten words a block. */
export async function isSaidShortly(page: Page): Promise<void> {
  for (const block of await blocksOf(page)) {
    const sentences = block.split(/[.!?؟።]+(?:\s|$)/u).filter((one) => one.trim() !== '');
    expect(sentences.length, block).toBeLessThanOrEqual(2);
    for (const sentence of sentences)
      expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(10);
  }
}
