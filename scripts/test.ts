import { bringFromDebian, forBrowsers, forPostgres } from './debian.ts';
import { house } from './house.ts';
import { run } from './run.ts';
import { plus, suite } from './suites.ts';

/** Everything: check, unit, contract, fuzz, PostgreSQL, simulation, browser. Ends with one line. */
let score = plus(await house(), await suite('fuzz'));
const postgres = await bringFromDebian(forPostgres);
score = plus(score, postgres ? await suite('postgres') : { passed: 0, failed: 1 });
score = plus(score, await suite('simulation'));
const built = (await run('node', ['scripts/build.ts'])) === 0;
const browsers = await bringFromDebian(forBrowsers);
score = plus(score, built && browsers ? await suite('browser') : { passed: 0, failed: 1 });
console.log(`${score.passed} passed, ${score.failed} failed`);
process.exitCode = score.failed === 0 ? 0 : 1;
