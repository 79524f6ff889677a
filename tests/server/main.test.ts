import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

let folder: string;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loopboek-main-'));
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

type Program = {
  child: ChildProcess;
  told(): string;
  until(words: RegExp): Promise<RegExpExecArray>;
};

function start(variables: Record<string, string>): Program {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', ...variables },
  });
  started.push(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => {
      told += bytes.toString();
    });
  }
  return {
    child,
    told: () => told,
    until: async (words) => {
      for (;;) {
        const found = words.exec(told);
        if (found) return found;
        if (child.exitCode !== null) throw new Error(`It ended (${child.exitCode}): ${told}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

async function endOf({ child }: Program): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'close');
  return child.exitCode;
}

describe('the server', () => {
  test('starts empty, prints a one-time link, and is well', async () => {
    const program = start({});
    const [, url, token] = await program.until(/at (http:\S+)\/begin#(\S+)/);
    const health = await fetch(`${url}/api/health`);
    expect(await health.json()).toEqual({ status: 'ok', version: expect.stringMatching(/^\d+\./) });
    const setUp = await fetch(`${url}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, school: 'De Brug', admin: 'Griet' }),
    });
    expect(setUp.status).toBe(200);
    program.child.kill('SIGTERM');
    expect(await endOf(program)).toBe(0);
    const again = start({});
    await again.until(/open on/);
    expect(again.told()).not.toContain('/begin#');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s answers what it was asked, and ends well',
    async (signal) => {
      const program = start({});
      const [, port] = await program.until(/localhost:(\d+)/);
      const body = JSON.stringify({ card: 'A'.repeat(24) });
      const asking = request({
        port: Number(port),
        path: '/api/sign-in',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      });
      const answered = once(asking, 'response');
      asking.write(body.slice(0, 10));
      await new Promise((resolve) => setTimeout(resolve, 100));
      program.child.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 100));
      asking.end(body.slice(10));
      const [response] = (await answered) as [{ statusCode: number }];
      expect(response.statusCode).toBe(401);
      expect(await endOf(program)).toBe(0);
    },
  );
});

describe('a server that is asked to stop', () => {
  test('says that it is not ready, serves meanwhile, and sends listeners elsewhere', async () => {
    const program = start({ DRAIN_SECONDS: '1' });
    const [, url, token] = await program.until(/at (http:\S+)\/begin#(\S+)/);
    const setUp = await fetch(`${url}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, school: 'De Brug', admin: 'Griet' }),
    });
    const { person } = (await setUp.json()) as { person: { id: string } };
    const cookie = setUp.headers.get('set-cookie')?.split(';')[0] ?? '';
    const stream = await fetch(`${url}/api/as/${person.id}/pokes`, { headers: { cookie } });
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);

    program.child.kill('SIGTERM');
    expect(await stream.text()).toContain('event: elsewhere');
    const ready = await fetch(`${url}/api/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'not-ready', reason: 'draining' });
    const asked = Array.from({ length: 40 }, () =>
      fetch(`${url}/api/as/${person.id}/sessions`, { headers: { cookie } }),
    );
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(40).fill(200));
    expect(await endOf(program)).toBe(0);
  });
});

describe('what cannot be is said in one sentence', () => {
  async function sentenceOf(variables: Record<string, string>): Promise<string> {
    const program = start(variables);
    expect(await endOf(program)).toBe(1);
    expect(program.told().trim().split('\n')).toHaveLength(1);
    return program.told();
  }

  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await sentenceOf({ PORT: String(port) })).toBe(
      `Loopboek cannot start: port ${port} on 127.0.0.1 is taken by another program; choose another with PORT.\n`,
    );
    other.close();
  });

  test('a data folder that is none', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await sentenceOf({ DATA_DIR: join(folder, 'file') })).toContain(
      `the data folder ${join(folder, 'file')} cannot be used`,
    );
  });

  test.runIf(process.platform === 'linux')('a data folder where none can be made', async () => {
    expect(await sentenceOf({ DATA_DIR: '/proc/loopboek/data' })).toContain(
      'the data folder /proc/loopboek/data cannot be used',
    );
  });

  test('a database that is none', async () => {
    await writeFile(join(folder, 'loopboek.sqlite'), 'not a database'.repeat(100));
    expect(await sentenceOf({})).toContain('cannot be used (file is not a database)');
  });

  test('an unknown setting and a wrong value', async () => {
    expect(await sentenceOf({ PORT: 'many', LOOPBOEK_COLOUR: 'red' })).toBe(
      'Loopboek cannot start: LOOPBOEK_COLOUR is not a setting of Loopboek; ' +
        'PORT is "many" and has to be a port number from 0 to 65535.\n',
    );
  });
});
