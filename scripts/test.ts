import { bringFromDebian, forBrowsers, forPostgres, forQuickBrowsers } from './debian.ts';
import { house } from './house.ts';
import { run } from './run.ts';
import { failing, plus, suite, tell } from './suites.ts';

/** Everything: check, unit, contract, fuzz, PostgreSQL, simulation, browser. Ends with one line. */
let score = await house();
const postgres = await bringFromDebian(forPostgres);
// Side by side: while a database waits for its disk, the simulation has the cores.
const beneath = postgres ? ['fuzz', 'postgres', 'simulation'] : ['fuzz', 'simulation'];
score = plus(score, await suite(...beneath));
if (!postgres) score = plus(score, failing('postgres'));
const built = (await run('node', ['scripts/build.ts'])) === 0;
const browsers = await bringFromDebian(forBrowsers);
await bringFromDebian(forQuickBrowsers, { isNeeded: false });
score = plus(
  score,
  built && browsers ? await suite('browser', 'timed') : failing('browser, timed'),
);
tell(score);
