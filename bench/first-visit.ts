import type { RunningSchool } from '../tests/e2e/support/demo-school.ts';
import type { Measured } from './measure.ts';
import { timed } from './median.ts';
import { newPhone, opening, slowDown } from './phone.ts';

/** A card's link opened on a phone that never saw the app, over a slow 4G connection. */
export async function firstVisit(school: RunningSchool, times: number): Promise<Measured[]> {
  const { link } = school.first('pupil');
  const visits = await timed(times, async () => {
    const phone = newPhone();
    try {
      const page = await phone.page();
      await slowDown(page, { slow4g: true });
      return await opening(page, link);
    } finally {
      await phone.close();
    }
  });
  const name = 'first visit, slow 4G, 4x';
  return [
    {
      name: `${name}: usable`,
      unit: 'ms',
      samples: visits.map((one) => one.usable),
      aim: 3_300,
      stop: 3_800,
    },
    {
      name: `${name}: first paint`,
      unit: 'ms',
      samples: visits.map((one) => one.painted),
      aim: 1_500,
      stop: 2_000,
    },
  ];
}
