import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildIfNeeded } from '../../../scripts/build.ts';
import { fillDemo } from '../../../scripts/fill-demo.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    filledSchool: string;
  }
}

/** Both projects of browsers start in this process: the second finds what the first began. */
const shared = globalThis as { filledSchool?: Promise<string> };

async function fillSchool(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error('The app does not build.');
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-filled-'));
  await fillDemo(folder);
  return folder;
}

/**
 * The browser tests look at the built app, never at a development server; the demo school is filled
 * once, and each file takes a copy.
 */
export async function setup({ provide }: TestProject): Promise<() => void> {
  shared.filledSchool ??= fillSchool();
  const folder = await shared.filledSchool;
  provide('filledSchool', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
