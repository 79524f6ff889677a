import type { Page } from 'playwright-core';

/** As people set their browser: letters twice as large, until the answer is called. */
export async function enlarge(page: Page): Promise<() => Promise<void>> {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  return () => chromium.detach();
}

/** As a reader asks who needs room between lines, letters and words. */
export async function giveRoom(page: Page): Promise<void> {
  await page.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(spaced);
  });
  await page.waitForTimeout(100);
}
