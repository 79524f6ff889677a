import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';

const file = join(import.meta.dirname, 'RESULTS.md');
const gib = 1024 ** 3;

/** Writes what was found, and on what: a time without its machine says nothing. */
export function writeResults(rows: string, load: number): void {
  const [processor] = cpus();
  const about = [
    `- ${new Date().toISOString().slice(0, 10)}`,
    `- ${cpus().length} cores of ${processor?.model.trim()}, ${Math.round(totalmem() / gib)} GiB, ${platform()} ${arch()}`,
    `- ${chromiumVersion()}; Node ${process.versions.node}; SQLite ${process.versions.sqlite}`,
    `- load of the machine, average over a minute: ${load.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after`,
  ];
  const text = [
    '# Timings',
    '',
    'Written by `npm run bench`. Medians, unless a name says otherwise.',
  ];
  writeFileSync(file, [...text, '', ...about, '', rows, ''].join('\n'));
}

function chromiumVersion(): string {
  return execFileSync('/usr/bin/chromium', ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
