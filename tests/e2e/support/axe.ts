import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

const options: axe.RunOptions = {
  runOnly: { type: 'tag', values: tags },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What axe finds, and what it cannot see: a page wider than its window. */
export async function problemsOf(page: Page): Promise<string[]> {
  // It stays in the document: a page that comes within the app is looked at with an axe that is warm.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return await page.evaluate(async (asked) => {
    // A colour on its way to another one is not what anybody reads.
    const moving = document.getAnimations().filter(({ effect }) => {
      return effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    });
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { axe: there } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await there.run(document, asked);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    const overflow = scrollWidth - clientWidth;
    return overflow > 0 ? [...found, `wider than the window by ${overflow} px`] : found;
  }, options);
}
