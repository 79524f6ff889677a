/** `npm run bench`: how fast it is, beside how fast it should be. Best on a machine at rest. */
import { mkdtempSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../scripts/build.ts';
import { runSchool } from '../tests/e2e/support/running-school.ts';
import { coldStart } from './cold-start.ts';
import { firstSync } from './first-sync.ts';
import { firstVisit } from './first-visit.ts';
import { making } from './making.ts';
import type { Measured } from './measure.ts';
import { offlinePhone } from './offline-phone.ts';
import { writeResults } from './results.ts';
import { reviewing } from './reviewing.ts';
import { saving } from './saving.ts';
import { table, verdictOf } from './table.ts';

const starts = 7;
const saves = 15;

async function onPhones(): Promise<Measured[]> {
  const school = await runSchool(mkdtempSync(join(tmpdir(), 'loopboek-school-')));
  try {
    const fetched = await firstSync(school);
    const visited = await firstVisit(school, starts);
    const { phone, rewritten } = await offlinePhone(school);
    try {
      const started = await coldStart(phone, school.url, starts);
      const saved = await saving(phone, school.url, saves);
      const made = await making(phone, { url: school.url, rewritten, times: starts });
      const reviewed = await reviewing(school, starts);
      return [...started, ...saved, ...made, ...reviewed, ...visited, ...fetched];
    } finally {
      await phone.close();
    }
  } finally {
    await school.close();
  }
}

async function bench(): Promise<void> {
  if (!(await buildIfNeeded())) throw new Error('The app does not build.');
  const [load = 0] = loadavg();
  const found = [...(await onPhones())];
  const rows = table(found);
  console.log(rows);
  writeResults({ title: 'On a phone', command: 'npm run bench' }, rows, load);
  if (found.some((one) => verdictOf(one) === 'past the stop')) process.exitCode = 1;
}

await bench();
