import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as later } from 'node:timers/promises';
import type { SyncAnswer } from '#protocol/sync.ts';
import { aPut, idFrom, people } from '../tests/support/server.ts';
import type { Measured } from './measure.ts';

const devices = 250;
const changes = 5;
/** Harder than asked: all of them within twenty seconds, and not within a minute. */
const withinMs = 20_000;
const bigLoopbook = 5_000;
const mib = 1024 ** 2;

/** 250 devices come back with five changes each; then one fetches a loopbook of 5,000. */
export async function crowd(): Promise<Measured[]> {
  const server = await start();
  try {
    const idle = await server.memory();
    const pushes = await Promise.all(
      Array.from({ length: devices }, (_, place) => comeBack(server.url, place)),
    );
    const afterCrowd = await server.memory();
    const first = await firstSync(server);
    return [
      {
        name: `${devices} devices with ${changes} changes each within 20 s: push answered, p95`,
        unit: 'ms',
        samples: pushes,
        share: 0.95,
        aim: 2_000,
      },
      {
        name: 'same: memory of the server after it',
        unit: 'MiB',
        samples: [Math.max(idle, afterCrowd) / mib],
        aim: 300,
      },
      {
        name: `first sync of ${bigLoopbook} records: the whole of it`,
        unit: 'ms',
        samples: [first.ms],
      },
      {
        name: 'same: memory that the server grew by, at most',
        unit: 'MiB',
        samples: [Math.max(0, first.most - afterCrowd) / mib],
        aim: 50,
      },
    ];
  } finally {
    await server.stop();
  }
}

type Server = { url: string; memory(): Promise<number>; stop(): Promise<void> };

async function start(): Promise<Server> {
  const child: ChildProcess = fork(
    join(import.meta.dirname, 'crowd-school.ts'),
    [String(devices), String(bigLoopbook)],
    { execArgv: ['--expose-gc'] },
  );
  const told = async <Answer>() => (await once(child, 'message'))[0] as Answer;
  const { url } = await told<{ url: string }>();
  return {
    url,
    memory: async () => {
      child.send('memory');
      return (await told<{ memory: number }>()).memory;
    },
    stop: async () => {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

type Asking = { url: string; person: string; request: object };

async function post({ url, person, request }: Asking): Promise<SyncAnswer> {
  const reply = await fetch(`${url}/api/as/${person}/sync`, {
    method: 'POST',
    headers: { 'x-as': person, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
  return (await reply.json()) as SyncAnswer;
}

const basis = {
  v: 1,
  device: 'bench',
  app: 'bench',
  complete: false,
  membersTag: null,
  spaces: {},
  push: [],
  waiting: [],
  need: [],
  maxBytes: 900_000,
};

async function comeBack(url: string, place: number): Promise<number> {
  await later(Math.random() * withinMs);
  const space = idFrom(`portfolio ${place}`);
  const push = Array.from({ length: changes }, () => aPut({ space }));
  const request = { ...basis, spaces: { [space]: [null, null, {}] }, push };
  const began = performance.now();
  const { results } = await post({ url, person: idFrom(`pupil ${place}`), request });
  if (results.some(({ status }) => status !== 'accepted')) throw new Error(JSON.stringify(results));
  return performance.now() - began;
}

/** Page after page, as a device asks for them; the memory is looked at after each. */
async function firstSync(server: Server): Promise<{ ms: number; most: number }> {
  const { id: person } = people.pupil;
  const members = (await post({ url: server.url, person, request: { ...basis, complete: true } }))
    .members;
  const space = members?.find(({ kind }) => kind === 'portfolio')?.space ?? '';
  const grant = members?.find((member) => member.space === space)?.grant ?? null;
  let at: string | null = null;
  let most = 0;
  let records = 0;
  let ms = 0;
  for (let more = true; more; ) {
    const began = performance.now();
    const request: object = { ...basis, spaces: { [space]: [at, grant, {}] } };
    const part: SyncAnswer['spaces'][string] | undefined = (
      await post({ url: server.url, person, request })
    ).spaces[space];
    ms += performance.now() - began;
    at = part?.at ?? at;
    records += part?.changes.length ?? 0;
    more = part?.more ?? false;
    most = Math.max(most, await server.memory());
  }
  if (records < bigLoopbook) throw new Error(`Only ${records} records came.`);
  return { ms, most };
}
