import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

export type DemoPerson = { role: string; name: string; card: string; link: string };
export type RunningSchool = {
  url: string;
  people: DemoPerson[];
  first(role: string): DemoPerson;
  /** The school's server goes away, as when the network is cut; the data stay. */
  stop(): Promise<void>;
  /** As by a power cut: nothing that was under way is finished. */
  kill(): Promise<void>;
  /** What the operator types: `backup` answers with the folder that was made. */
  backUp(): Promise<string>;
  restore(backup: string): Promise<void>;
  /** Where the school keeps everything. */
  folder: string;
  /** The same school again, at the same address, its clock so much later. */
  again(laterMs?: number): Promise<void>;
  close(): Promise<void>;
};

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * A demo school in this folder, filled if it is not, served by the command that people use.
 * `settings`: as an operator gives them.
 */
export async function runSchool(
  folder: string,
  settings: Record<string, string> = {},
): Promise<RunningSchool> {
  const port = await freePort();
  const place = { folder, port, settings };
  let running = await serve(place);
  return {
    url: running.told.url,
    people: running.told.people,
    first: (role) => {
      const person = running.told.people.find((one) => one.role === role);
      if (!person) throw new Error(`No ${role} in the demo school`);
      return person;
    },
    folder,
    stop: () => end(running.child),
    kill: () => end(running.child, 'SIGKILL'),
    backUp: async () => {
      const told = await command(folder, ['scripts/backup.ts']);
      const made = /in (\S+)$/m.exec(told)?.[1];
      if (made === undefined) throw new Error(`No backup: ${told}`);
      return made;
    },
    restore: async (backup) => void (await command(folder, ['scripts/restore.ts', backup])),
    again: async (laterMs = 0) => {
      running = await serve(place, laterMs);
    },
    close: async () => {
      await end(running.child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Told = { url: string; people: DemoPerson[] };

type Serving = { child: ChildProcess; told: Told };

type Place = { folder: string; port: number; settings: Record<string, string> };

async function serve({ folder, port, settings }: Place, laterMs = 0): Promise<Serving> {
  const later = `const was = Date.now; Date.now = () => was() + ${laterMs};`;
  const clock = ['--import', `data:text/javascript,${encodeURIComponent(later)}`];
  const child = spawn('node', [...(laterMs === 0 ? [] : clock), 'scripts/demo.ts', '--json'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    if (line.startsWith('{')) return { child, told: JSON.parse(line) as Told };
  }
  throw new Error('The demo school did not start.');
}

async function command(folder: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('node', args, {
    env: { ...process.env, DATA_DIR: folder },
  });
  return stdout;
}

function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill(signal);
  });
}
