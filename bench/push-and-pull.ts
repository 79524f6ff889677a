import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { aPut, people, spaces, type TestDevice } from '../tests/support/server.ts';
import { BareSqlite, type StoredRow, storedSince } from './bare-sqlite.ts';
import { type FileSchool, fileSchool } from './file-school.ts';
import type { Measured } from './measure.ts';
import { median } from './median.ts';

const rowsInBatch = 200;
/** A push is one change of a person, safe on the disk before it is answered. */
const half = 1 / 2;
/** About as long as what a pupil writes. */
const written = 'Vandaag mocht ik in de keuken helpen en de soep was op tijd klaar. '.repeat(4);

type Rates = { server: number[]; bare: number[] };

/** In turns, so that what else the machine does slows both down alike. */
export async function pushAndPull(batches: number, singles: number): Promise<Measured[]> {
  const file = await fileSchool();
  const bare = await BareSqlite.open(join(file.folder, 'bare.sqlite'));
  try {
    const device = file.school.device(people.pupil);
    await device.sync();
    const turn = { file, bare, device };
    await pushInTurns(turn, rowsInBatch, 3);
    const many = await pushInTurns(turn, rowsInBatch, batches);
    const single = await pushInTurns(turn, 1, singles);
    const pulled = await pull(file, batches);
    return [
      ...besideBare('push, batches of 200', many),
      ...besideBare('push, single rows', single),
      ...besideBare('pull, first sync', { server: pulled, bare: many.bare }),
    ];
  } finally {
    bare.close();
    await file.close();
  }
}

type Turn = { file: FileSchool; bare: BareSqlite; device: TestDevice };

/** Mutations per second: by the server, and the rows it wrote by SQLite alone. */
async function pushInTurns({ file, bare, device }: Turn, size: number, times: number) {
  const { school } = file;
  const rates: Rates = { server: [], bare: [] };
  for (let turn = 0; turn < times; turn += 1) {
    const head = await headOf(file);
    const puts = Array.from({ length: size }, () => aPut({ content: written + turn }));
    const body = JSON.stringify({ ...device.request({ push: puts }), maxBytes: 16_000 });
    const began = performance.now();
    const answer = await school.app.inject({
      method: 'POST',
      url: `/api/as/${people.pupil.id}/sync`,
      headers: { 'x-as': people.pupil.id, 'content-type': 'application/json' },
      payload: body,
    });
    rates.server.push(perSecond(size, began));
    const taken = answer.json<{ results: { status: string }[] }>().results;
    if (taken.some(({ status }) => status !== 'accepted')) throw new Error(answer.body);
    rates.bare.push(
      insertBare(bare, await storedSince(file.school.db, spaces.portfolio, head), size),
    );
    await device.sync();
  }
  return rates;
}

function insertBare(bare: BareSqlite, rows: readonly StoredRow[], size: number): number {
  const began = performance.now();
  bare.insert(rows);
  return perSecond(size, began);
}

/** Records per second to a device that has nothing yet, each time another one. */
async function pull({ school }: FileSchool, times: number): Promise<number[]> {
  const rates: number[] = [];
  for (let turn = 0; turn < Math.min(times, 7); turn += 1) {
    const device = school.device(people.pupil);
    const began = performance.now();
    await device.sync();
    rates.push(perSecond(device.records().length, began));
  }
  return rates;
}

async function headOf({ school }: FileSchool): Promise<number> {
  const row = await school.db
    .selectFrom('space')
    .select('head')
    .where('id', '=', spaces.portfolio)
    .executeTakeFirstOrThrow();
  return row.head;
}

function perSecond(count: number, began: number): number {
  return (count * 1_000) / (performance.now() - began);
}

function besideBare(name: string, { server, bare }: Rates): Measured[] {
  const reference = median(bare);
  return [
    { name, unit: '/s', samples: server, aim: half * reference, moreIsBetter: true },
    { name: `${name}: bare SQLite inserts of the same rows`, unit: '/s', samples: bare },
  ];
}
