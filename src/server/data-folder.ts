import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder and those above it, or throws. One at a time, because Node's own `recursive`
 * never ends where a folder exists and can hold none (`/proc`).
 */
export function makeDataFolder(folder: string): void {
  makeFolder(folder);
  accessSync(folder, constants.W_OK);
}

function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
