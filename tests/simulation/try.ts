import { runSeed } from './world/run.ts';

const from = Number(process.argv[2] ?? 1),
  n = Number(process.argv[3] ?? 1),
  verbose = process.argv[4];
const t = Date.now();
let bad = 0;
for (let s = from; s < from + n; s++) {
  try {
    const o = await runSeed(s, (process.argv[5] as never) ?? null);
    if (o.broken.length) {
      bad++;
      console.log('seed', s, o.broken.slice(0, 6));
      if (verbose) console.log(o.story);
    }
  } catch (e) {
    bad++;
    console.log('seed', s, 'threw', e);
    if (verbose) break;
  }
}
console.log('cpu', process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000);
console.log(bad, 'bad of', n, Date.now() - t, 'ms');
process.exit(0);
