import type { Page } from 'playwright-core';

/** What a person could tap or type into and cannot read: without words, or without a picture. */
export function withoutWordOrPicture(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    // What opens and closes has the browser's own triangle, unless it was taken away.
    const hasPicture = (element: Element) =>
      element.querySelector('svg, img, canvas') !== null ||
      (element.matches('summary') && getComputedStyle(element).listStyleType !== 'none');
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, summary')];
    return all.filter(isShown).flatMap((element) => {
      const words = element.innerText.trim();
      const told = element.getAttribute('aria-label') ?? words;
      const wrong = [
        words === '' ? 'no words' : '',
        hasPicture(element) ? '' : 'no picture',
        told === words ? '' : `is called ${told}`,
      ].filter((one) => one !== '');
      const name = `${element.tagName.toLowerCase()} "${words.replaceAll('\n', ' / ')}"`;
      return wrong.map((one) => `${name}: ${one}`);
    });
  });
}

/** Text that does not fit in its box and is cut, and buttons that lie over one another. */
export function clippedOrOverlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!isShown(element) || element.innerText?.trim() === '') continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // Read to a screen reader alone; scrolled on purpose.
      if (clipPath !== 'none' || element.clientWidth <= 2) continue;
      const name = `${element.tagName.toLowerCase()} "${element.innerText?.slice(0, 40)}"`;
      const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name} is cut at its side: ${element.scrollWidth} in ${element.clientWidth}`);
      if (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
        found.push(`${name} is cut below: ${element.scrollHeight} in ${element.clientHeight}`);
    }
    const targets = [...document.querySelectorAll<HTMLElement>('main a[href], main button')].filter(
      isShown,
    );
    const boxes = targets.map((target) => ({ target, box: target.getBoundingClientRect() }));
    for (const [place, one] of boxes.entries()) {
      const over = boxes.slice(place + 1).find(({ target, box }) => {
        if (one.target.contains(target)) return false;
        const wide = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
        const high = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top);
        return wide > 1 && high > 1;
      });
      if (over) found.push(`"${one.target.innerText}" lies over "${over.target.innerText}"`);
    }
    const page = document.documentElement;
    const wider = page.scrollWidth - page.clientWidth;
    if (wider > 0) found.push(`the page is ${wider} px wider than its window`);
    for (const part of document.querySelectorAll<HTMLElement>('main, main *')) {
      const { left, right } = part.getBoundingClientRect();
      if (getComputedStyle(part).clipPath !== 'none') continue;
      if (isShown(part) && part.innerText?.trim() && (right > innerWidth + 1 || left < -1))
        found.push(`"${part.innerText.slice(0, 40)}" sticks out of the window`);
    }
    return found;
  });
}

/** Words and numbers that a line from right to left could turn around: not kept in their order. */
export function unkeptOrder(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      if (node.parentElement?.closest('bdi, [dir="ltr"], script, noscript, time')) continue;
      const loose = text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, '');
      // Two words of ours inside a sentence of theirs change places; so do the parts of a number.
      const hasWords =
        /\p{Script=Arabic}/u.test(loose) &&
        /\p{Script=Latin}{2,}\s+\p{Script=Latin}{2,}/u.test(loose);
      if (hasWords || /\d[\d\s./-]*[\s./-]\d/.test(loose)) found.push(text);
    }
    return found;
  });
}
