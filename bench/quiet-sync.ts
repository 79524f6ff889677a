import { performance } from 'node:perf_hooks';
import { reconcileSpace } from '#server/store/members.ts';
import { aPut, idFrom, people, wantedSpace } from '../tests/support/server.ts';
import { fileSchool } from './file-school.ts';
import type { Measured } from './measure.ts';
import { timed } from './median.ts';

const portfolios = 150;
const entriesEach = 40;

/** A teacher of three classes a week asks for news, and there is none. */
export async function quietSync(times: number): Promise<Measured[]> {
  const { school, close } = await fileSchool();
  try {
    const { pupil, teacher } = people;
    const writer = school.device(pupil);
    for (let place = 0; place < portfolios; place += 1) {
      const space = idFrom(`portfolio ${place}`);
      const wanted = wantedSpace('portfolio', [pupil, teacher]);
      await reconcileSpace(school.deps, { ...wanted, space });
      const audience = [{ to: teacher.id, until: null }];
      await writer.push(...Array.from({ length: entriesEach }, () => aPut({ space, audience })));
    }
    const screen = school.device(teacher);
    await screen.sync();
    const request = screen.request();
    let bytes = 0;
    const samples = await timed(times, async () => {
      const began = performance.now();
      const answer = await school.post(teacher, request);
      const took = performance.now() - began;
      bytes = JSON.stringify(request).length + answer.body.length;
      return took;
    });
    const name = `sync without news, teacher of ${portfolios} portfolios`;
    return [
      { name: `${name}: server`, unit: 'ms', samples, aim: 2 },
      { name: `${name}: up and down`, unit: 'bytes', samples: [bytes], aim: 15 * 1024 },
    ];
  } finally {
    await close();
  }
}
