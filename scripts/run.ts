import { spawn } from 'node:child_process';

/** Runs a tool of this project with its output shown; resolves with the exit code. */
export function run(tool: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<number>((done) => {
    const child = spawn(tool, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      cwd: import.meta.dirname.replace(/scripts$/, ''),
    });
    child.on('error', (problem) => {
      console.error(`${tool}: ${problem.message}`);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
