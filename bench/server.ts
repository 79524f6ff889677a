/** `npm run bench:server`: the server beside the bare database, on the same disk and rows. */
import { loadavg } from 'node:os';
import { crowd } from './crowd.ts';
import { growth, plot } from './growth.ts';
import { pushAndPull } from './push-and-pull.ts';
import { onPostgres } from './push-postgres.ts';
import { quietSync } from './quiet-sync.ts';
import { writeResults } from './results.ts';
import { table } from './table.ts';

const batches = 25;
const singles = 300;
const syncs = 41;

const [load = 0] = loadavg();
const rows = table([
  ...(await pushAndPull(batches, singles)),
  ...(await onPostgres()),
  ...(await quietSync(syncs)),
  ...(await crowd()),
]);
console.log(rows);
const grown = plot(await growth());
console.log(grown);
const title = 'The server';
writeResults({ title, command: 'npm run bench:server' }, `${rows}\n\n${grown}`, load);
