import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Ended = { code: number | null; told: string };

/** What `npm start` serves, with these settings and no others of ours. */
export class Installation {
  private readonly child: ChildProcess;
  private told = '';

  constructor(settings: Record<string, string>) {
    this.child = spawn('node', ['src/server/main.ts'], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        this.told += bytes.toString();
      });
    }
  }

  /** What it says, once it does. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.told);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error(`It ended: ${this.told}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  async ended(): Promise<Ended> {
    if (this.child.exitCode === null) await once(this.child, 'close');
    return { code: this.child.exitCode, told: this.told };
  }

  stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    return this.ended();
  }
}
