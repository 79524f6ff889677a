import { nothingRun, plus, type Score, suite, verdict } from './suites.ts';

/** Format, lint, layers, types and unit tests: what must be green before each commit. */
export async function house(): Promise<Score> {
  const types = (part: string) => () =>
    verdict(`types of ${part}`, 'tsc', ['-p', `${part}/tsconfig.json`]);
  // Side by side, as each of these tools works on one core.
  const scores = await Promise.all([
    inTurn([
      () => verdict('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
      () => verdict('layers', 'depcruise', ['src', 'scripts', '--output-type', 'err']),
      () => verdict('nothing unused', 'knip', []),
    ]),
    inTurn([types('src/domain'), types('src/server'), types('.'), types('tests')]),
  ]);
  return [...scores, await suite('unit', 'device', 'screens')].reduce(plus);
}

async function inTurn(checks: readonly (() => Promise<Score>)[]): Promise<Score> {
  let score = nothingRun;
  for (const check of checks) score = plus(score, await check());
  return score;
}
