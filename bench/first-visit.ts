import type { RunningSchool } from '../tests/e2e/support/running-school.ts';
import type { Measured } from './measure.ts';
import { timed } from './median.ts';
import { newPhone, type Opening, opening, slowDown } from './phone.ts';

/** The front door and a card's link on a phone that never saw the app, over a slow 4G connection. */
export async function firstVisit(school: RunningSchool, times: number): Promise<Measured[]> {
  const front = await visits(school.url, times);
  const card = await visits(school.first('pupil').link, times);
  const name = 'first visit, slow 4G, 4x';
  const usable = front.map((one) => one.usable);
  const painted = front.map((one) => one.painted);
  // The card's link also asks the school whose card it is: one more way there and back.
  const known = card.map((one) => one.usable);
  return [
    { name: `${name}: usable`, unit: 'ms', samples: usable, aim: 3_300, stop: 3_800 },
    { name: `${name}: first paint`, unit: 'ms', samples: painted, aim: 1_500, stop: 2_000 },
    { name: `${name}: by a card, until it knows whose`, unit: 'ms', samples: known },
  ];
}

function visits(address: string, times: number): Promise<Opening[]> {
  return timed(times, async () => {
    const phone = newPhone();
    try {
      const page = await phone.page();
      await slowDown(page, { slow4g: true });
      return await opening(page, address);
    } finally {
      await phone.close();
    }
  });
}
