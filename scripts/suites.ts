import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

/** `red`: what failed, by name. */
export type Score = { passed: number; failed: number; red: readonly string[] };

export const nothingRun: Score = { passed: 0, failed: 0, red: [] };

export const failing = (name: string): Score => ({ passed: 0, failed: 1, red: [name] });

export const plus = (one: Score, other: Score): Score => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  red: [...one.red, ...other.red],
});

/** The last lines of a run: what failed, then how many. */
export function tell({ passed, failed, red }: Score): void {
  for (const name of red) console.log(`✗ ${name}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** A tool that only says yes or no counts as one test. */
export async function verdict(name: string, tool: string, args: string[]): Promise<Score> {
  const ok = (await run(tool, args)) === 0;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  return ok ? { ...nothingRun, passed: 1 } : failing(name);
}

/** Runs projects of vitest.config.ts; a run that breaks before it counted is one failure. */
export async function suite(...projects: string[]): Promise<Score> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-'));
  const file = join(folder, 'score.json');
  const names = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', ['run', ...names, ...reporters]);
  const score = readScore(file);
  rmSync(folder, { recursive: true, force: true });
  return code !== 0 && score.failed === 0 ? plus(score, failing(projects.join(', '))) : score;
}

type Told = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
};

function readScore(file: string): Score {
  try {
    const told = JSON.parse(readFileSync(file, 'utf8')) as Told;
    const all = told.testResults.flatMap(({ assertionResults }) => assertionResults);
    const red = all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return { passed: told.numPassedTests, failed: told.numFailedTests, red };
  } catch {
    return failing('the run itself');
  }
}
