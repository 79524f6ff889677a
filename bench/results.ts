import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';

const file = join(import.meta.dirname, 'RESULTS.md');
const gib = 1024 ** 3;
const intro = '# Timings\n\nMedians, unless a name says otherwise. Each part says what wrote it.\n';

/** Which command wrote it, and what is said about it by hand: that stays when it is measured again. */
export type Part = { title: string; command: string };

/** Writes one part of what was found, and on what: a time without its machine says nothing. */
export function writeResults({ title, command }: Part, rows: string, load: number): void {
  const [processor] = cpus();
  const about = [
    `- ${new Date().toISOString().slice(0, 10)}, written by \`${command}\``,
    `- ${cpus().length} cores of ${processor?.model.trim()}, ${Math.round(totalmem() / gib)} GiB, ${platform()} ${arch()}`,
    `- ${versions()}; Node ${process.versions.node}; SQLite ${process.versions.sqlite}`,
    `- load of the machine, average over a minute: ${load.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after`,
  ];
  const parts = readParts();
  const remarks = /\n(### [\s\S]*)$/.exec(parts.get(title) ?? '')?.[1] ?? '';
  parts.set(title, [...about, '', rows, '', remarks].join('\n').trimEnd());
  const text = [...parts].map(([name, body]) => `## ${name}\n\n${body.trim()}\n`).join('\n');
  writeFileSync(file, `${intro}\n${text}`);
}

function readParts(): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const [, ...parts] = readFileSync(file, 'utf8').split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    }),
  );
}

function versions(): string {
  return ['/usr/bin/chromium', '/usr/bin/psql']
    .filter((tool) => existsSync(tool))
    .map(versionOf)
    .join('; ');
}

function versionOf(tool: string): string {
  const told = execFileSync(tool, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return told.trim();
}
