import type { Page } from 'playwright-core';
import { type Device, ready } from '../tests/e2e/support/device.ts';
import type { Measured } from './measure.ts';
import { timed } from './median.ts';
import { slowDown } from './phone.ts';
import { untilThere } from './until-there.ts';

type Making = { url: string; rewritten: string; times: number };

/** From the tap on a card to the field or the recorder; opening an entry; finding among 1,000. */
export async function making(phone: Device, making: Making): Promise<Measured[]> {
  const { url, rewritten, times } = making;
  await phone.restart();
  const page = await phone.page();
  await slowDown(page);
  const typing = await timed(times, () =>
    tapCard(page, { url, activity: 'went-smoothly', until: 'main textarea' }),
  );
  const telling = await timed(times, () =>
    tapCard(page, { url, activity: 'hard-but-done', until: 'main fieldset button' }),
  );
  const entry = await timed(times, () => openEntry(page, url, rewritten));
  const found = await timed(times, (turn) => find(page, url, turn));
  return [
    { name: 'card tap → typing, 4x', unit: 'ms', samples: typing, aim: 300, stop: 450 },
    { name: 'card tap → ready to record, 4x', unit: 'ms', samples: telling, aim: 300, stop: 450 },
    {
      name: 'opening an entry of ten versions, 4x',
      unit: 'ms',
      samples: entry,
      aim: 200,
      stop: 300,
    },
    {
      name: 'search among 1,000 entries, 4x, shown',
      unit: 'ms',
      samples: found,
      aim: 100,
      stop: 200,
    },
  ];
}

/** Nobody taps in the moment in which a list appears. */
const lookMs = 1_000;

/** A finger rests this long on what it taps; what is measured begins when it leaves. */
const touchMs = 80;

type Tap = { url: string; activity: string; until: string };

async function tapCard(page: Page, { url, activity, until }: Tap): Promise<number> {
  await page.goto(`${url}/kaarten?deel=qualities`);
  await ready(page);
  const card = page.locator(`a[href^="/kaarten/${activity}"]`);
  await card.scrollIntoViewIfNeeded();
  await page.waitForTimeout(lookMs);
  const [shown] = await Promise.all([page.evaluate(untilThere, until), card.click()]);
  return shown;
}

/** Its earlier versions are what only its page leads to. */
async function openEntry(page: Page, url: string, record: string): Promise<number> {
  await page.goto(`${url}/loopboek`);
  await ready(page);
  const row = page.locator(`[data-record="${record}"]`);
  await row.scrollIntoViewIfNeeded();
  await page.waitForTimeout(lookMs);
  const isOpen = page.evaluate(untilThere, 'main a[href^="/vroeger/"]');
  const [shown] = await Promise.all([isOpen, row.click({ delay: touchMs })]);
  return shown;
}

/** After the first search the index is warm: that one is not counted. */
async function find(page: Page, url: string, turn: number): Promise<number> {
  if (turn === 0) {
    await page.goto(`${url}/loopboek`);
    await ready(page);
    await page.getByRole('searchbox').fill('Dag');
  }
  const field = page.getByRole('searchbox');
  await field.fill('Dag 7');
  await page.waitForTimeout(300);
  const isFound = page.evaluate(untilChanged, 'main [role="status"]');
  const [shown] = await Promise.all([isFound, field.press(String((turn % 9) + 1))]);
  return shown;
}

function untilChanged(selector: string): Promise<number> {
  return new Promise((shown) => {
    const before = document.querySelector(selector)?.textContent;
    let pressed = Number.NaN;
    const watching = new MutationObserver(() => {
      if (document.querySelector(selector)?.textContent === before) return;
      watching.disconnect();
      requestAnimationFrame(() => shown(performance.now() - pressed));
    });
    const hear = ({ timeStamp }: Event) => {
      pressed = timeStamp;
      watching.observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    document.addEventListener('keydown', hear, { capture: true, once: true });
  });
}
