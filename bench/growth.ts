import { performance } from 'node:perf_hooks';
import { CompiledQuery } from 'kysely';
import { reconcileSpace } from '#server/store/members.ts';
import { aPut, idFrom, people, wantedSpace } from '../tests/support/server.ts';
import { type FileSchool, fileSchool } from './file-school.ts';
import { median } from './median.ts';

const sizes = [10, 100, 1_000, 10_000];
const entriesEach = 5;
const looks = 40;

export type Growth = {
  portfolios: number;
  push: number;
  quiet: number;
  first: number;
  bytes: number;
};

/** What one person's sync costs while the school around them grows: it should not notice. */
export async function growth(): Promise<Growth[]> {
  const file = await fileSchool();
  try {
    const found: Growth[] = [];
    let made = 0;
    for (const portfolios of sizes) {
      for (; made < portfolios; made += 1) await fill(file, made);
      found.push(await look(file, portfolios));
    }
    return found;
  } finally {
    await file.close();
  }
}

const pupilOf = (place: number) => ({
  id: idFrom(`pupil ${place}`),
  name: `Leerling ${place}`,
  role: 'pupil' as const,
});

async function fill({ school }: FileSchool, place: number): Promise<void> {
  const person = pupilOf(place);
  const space = idFrom(`portfolio ${place}`);
  await reconcileSpace(school.deps, {
    ...wantedSpace('portfolio', [person, people.teacher]),
    space,
  });
  const puts = Array.from({ length: entriesEach }, () => aPut({ space }));
  const device = school.device(person);
  const request = { ...device.request({ push: puts }), spaces: { [space]: [null, null, {}] } };
  await school.post(person, request);
}

/** In milliseconds, and the bytes of the database for each portfolio. */
async function look({ school }: FileSchool, portfolios: number): Promise<Growth> {
  const push: number[] = [];
  const quiet: number[] = [];
  const first: number[] = [];
  for (let turn = 0; turn < looks; turn += 1) {
    const person = pupilOf(Math.floor((turn * portfolios) / looks));
    const device = school.device(person);
    first.push(await took(() => device.sync()));
    const [space = ''] = device.spaces.keys();
    push.push(await took(() => device.push(aPut({ space }))));
    await device.sync();
    quiet.push(await took(() => device.exchange()));
  }
  const { rows } = await school.db.executeQuery<{ bytes: number }>(sizeQuery);
  return {
    portfolios,
    push: median(push),
    quiet: median(quiet),
    first: median(first),
    bytes: (rows[0]?.bytes ?? 0) / portfolios,
  };
}

const sizeQuery = CompiledQuery.raw(
  'select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()',
);

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const barWidth = 30;

/** A bar for each size: all of about the same length is what is wanted. */
export function plot(found: readonly Growth[]): string {
  const lines = (['push', 'quiet', 'first'] as const).flatMap((what) => {
    const most = Math.max(...found.map((one) => one[what]));
    return found.map((one) => {
      const bar = '█'.repeat(Math.max(1, Math.round((one[what] / most) * barWidth)));
      return `${names[what].padEnd(22)} ${String(one.portfolios).padStart(6)} ${one[what].toFixed(2).padStart(7)} ms ${bar}`;
    });
  });
  const sizes = found.map((one) => `${one.portfolios}: ${(one.bytes / 1024).toFixed(1)} KiB`);
  return ['```', ...lines, `database, a portfolio: ${sizes.join(', ')}`, '```'].join('\n');
}

const names = { push: 'a push', quiet: 'a sync without news', first: 'a first sync' };
