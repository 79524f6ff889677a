import { resolve } from 'node:path';
import type { DemoCard } from '#demo/school.ts';
import { CannotServe } from '#server/cannot-serve.ts';
import { makeDataFolder } from '#server/data-folder.ts';
import { readEnvironment } from '#server/environment.ts';
import { serve, stopWhenAsked } from '#server/main.ts';
import { buildIfNeeded } from './build.ts';
import { fillDemo } from './fill-demo.ts';

/** `npm run demo [-- --json]`: builds if needed, fills a demo school once, serves it. */
async function demo(): Promise<void> {
  const environment = readEnvironment({ DATA_DIR: '.data/demo', ...process.env });
  if ('wrong' in environment)
    return stop(`Loopboek cannot start: ${environment.wrong.join('; ')}.`);
  const folder = resolve(environment.dataFolder);
  const json = process.argv.includes('--json');
  try {
    writable(folder);
    if (!(await buildIfNeeded())) return stop('Loopboek cannot start: the app does not build.');
    if (!json) console.log('Making the demo school; the first time takes half a minute …');
    const cards = await fillDemo(folder);
    const serving = await serve({ ...environment, dataFolder: folder });
    stopWhenAsked(serving);
    tell(serving.url, cards, json);
  } catch (problem) {
    if (!(problem instanceof CannotServe)) throw problem;
    stop(problem.message);
  }
}

function writable(folder: string): void {
  try {
    makeDataFolder(folder);
  } catch {
    throw new CannotServe(
      `Loopboek cannot start: the data folder ${folder} cannot be used; choose another with DATA_DIR.`,
    );
  }
}

function tell(url: string, cards: DemoCard[], json: boolean): void {
  const people = cards.map(({ role, name, secret }) => ({
    role,
    name,
    card: secret,
    link: `${url}/k#${secret}`,
  }));
  if (json) {
    console.log(JSON.stringify({ url, people }));
    return;
  }
  console.log(`The demo school is open on ${url}. A link signs in as that person:\n`);
  for (const { role, name, link } of people)
    console.log(`${role.padEnd(11)}${name.padEnd(26)}${link}`);
  const first = (role: string) => people.find((person) => person.role === role)?.link ?? url;
  console.log('\nThe first of each belong together:');
  for (const role of ['pupil', 'parent', 'teacher', 'counsellor', 'admin']) {
    console.log(`${role.padEnd(11)}${first(role)}`);
  }
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

await demo();
