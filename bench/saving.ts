import type { Page } from 'playwright-core';
import { type Device, ready } from '../tests/e2e/support/device.ts';
import { words } from '../tests/e2e/support/words.ts';
import type { Measured } from './measure.ts';
import { timed } from './median.ts';
import { slowDown } from './phone.ts';

/** From the tap on the last button to the screen that says that it is kept on this device. */
export async function saving(phone: Device, url: string, times: number): Promise<Measured[]> {
  await phone.restart();
  const page = await phone.page();
  await slowDown(page);
  const samples = await timed(times, (turn) => saveOnce(page, url, turn));
  const measured = { name: 'save tap → "Bewaard op dit toestel", 4x', unit: 'ms', samples };
  return [
    { ...measured, aim: 120, stop: 200 },
    { ...measured, name: `${measured.name}: p95`, share: 0.95, aim: 250, stop: 400 },
  ];
}

async function saveOnce(page: Page, url: string, turn: number): Promise<number> {
  await page.goto(`${url}/kaarten/free`);
  await ready(page);
  await page.getByRole('textbox').fill(`Vandaag lukte iets, voor de ${turn + 1}e keer.`);
  await page.getByText(words('ui', 'state.device')).first().waitFor();
  const shown = page.evaluate(untilShown, words('ui', 'state.device'));
  await page.getByRole('button', { name: words('activities', 'run.done') }).click();
  return shown;
}

/** In the page, so that the way to this program is not measured too. */
function untilShown(sentence: string): Promise<number> {
  return new Promise((shown) => {
    let tapped = Number.NaN;
    const look = () => {
      const isThere = document.querySelector('main')?.textContent?.includes(sentence) === true;
      if (!window.location.pathname.startsWith('/delen/') || !isThere) return;
      watching.disconnect();
      requestAnimationFrame(() => shown(performance.now() - tapped));
    };
    const watching = new MutationObserver(look);
    const hear = ({ timeStamp }: Event) => {
      tapped = timeStamp;
      watching.observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    document.addEventListener('pointerup', hear, { capture: true, once: true });
  });
}
