import { spawn } from 'node:child_process';

/**
 * Runs a tool of this project with its output shown; resolves with the exit code. Output that is
 * not the command's own answer belongs on `stderr`.
 */
export function run(
  tool: string,
  args: string[],
  {
    env = {},
    output = process.stdout,
  }: { env?: Record<string, string>; output?: NodeJS.WriteStream } = {},
) {
  return new Promise<number>((done) => {
    const child = spawn(tool, args, {
      stdio: ['ignore', output, process.stderr],
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
