import type { Device } from '../tests/e2e/support/device.ts';
import type { Measured } from './measure.ts';
import { timed } from './median.ts';
import { opening, slowDown } from './phone.ts';

/** The app opened in a new browser process, without a server, on a slow phone. */
export async function coldStart(phone: Device, url: string, times: number): Promise<Measured[]> {
  const starts = await timed(times, async () => {
    await phone.restart();
    const page = await phone.page();
    await slowDown(page);
    return opening(page, url);
  });
  const name = 'cold offline start, 1,000 entries, 4x';
  return [
    {
      name: `${name}: usable`,
      unit: 'ms',
      samples: starts.map((one) => one.usable),
      aim: 1_800,
      stop: 2_200,
    },
    {
      name: `${name}: first paint`,
      unit: 'ms',
      samples: starts.map((one) => one.painted),
      aim: 1_000,
      stop: 1_500,
    },
  ];
}
