import { plus, type Score, suite, verdict } from './suites.ts';

/** Format, lint, layers, types and unit tests: what must be green before each commit. */
export async function house(): Promise<Score> {
  let score: Score = { passed: 0, failed: 0 };
  const ask = async (name: string, tool: string, args: string[]) => {
    score = plus(score, await verdict(name, tool, args));
  };
  await ask('format and lint', 'biome', ['check', '--error-on-warnings', '.']);
  await ask('layers', 'depcruise', ['src', 'scripts', '--output-type', 'err']);
  await ask('nothing unused', 'knip', []);
  for (const part of ['src/domain', 'src/server', '.', 'tests']) {
    await ask(`types of ${part}`, 'tsc', ['-p', `${part}/tsconfig.json`]);
  }
  return plus(score, await suite('unit', 'screens'));
}
