import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

export type Score = { passed: number; failed: number };

export const plus = (one: Score, other: Score): Score => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** A tool that only says yes or no counts as one test. */
export async function verdict(name: string, tool: string, args: string[]): Promise<Score> {
  const ok = (await run(tool, args)) === 0;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
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
  if (code !== 0 && score.failed === 0) return plus(score, { passed: 0, failed: 1 });
  return score;
}

function readScore(file: string): Score {
  try {
    const told = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: told.numPassedTests, failed: told.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
