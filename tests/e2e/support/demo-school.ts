import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type RunningSchool, runSchool } from './running-school.ts';

export type { DemoPerson, RunningSchool } from './running-school.ts';

/** A demo school of its own for one test file: a copy of the one that was filled before all. */
export async function demoSchool(): Promise<RunningSchool> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-school-'));
  cpSync(inject('filledSchool'), folder, { recursive: true });
  return await runSchool(folder);
}
