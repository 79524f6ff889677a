import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { SyncAnswer } from '#protocol/sync.ts';
import type { EventLoop } from '#server/event-loop.ts';
import { createShedding } from '#server/shedding.ts';
import { reconcileSpace } from '#server/store/members.ts';
import {
  aPut,
  aSchool,
  idFrom,
  type Person,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, teacher } = people;
const lag = { ms: 0 };
const eventLoop: EventLoop = {
  lagMs: () => lag.ms,
  summary: () => ({ meanMs: lag.ms, p99Ms: lag.ms, maxMs: lag.ms }),
  stop: () => undefined,
};

let school: TestServer;
beforeEach(async () => {
  lag.ms = 0;
  school = await aSchool({ eventLoop, log: 'error' });
});
afterEach(() => school.close());

const reconnecting = 30;
const pagesOfClass = 40;

/** A class of thirty with a loopbook each, read by their teacher. */
async function aClass(): Promise<{ person: Person; space: string }[]> {
  const pupils = Array.from({ length: reconnecting }, (_, index) => {
    const name = `Leerling ${index}`;
    return {
      person: { id: idFrom(name), name, role: 'pupil' as const },
      space: idFrom(`of ${name}`),
    };
  });
  for (const { person, space } of pupils) {
    await reconcileSpace(school.deps, {
      space,
      kind: 'portfolio',
      members: [person, teacher].map(({ id, role }) => {
        return { person: id, role, level: 'full' as const, until: null };
      }),
      roster: { space: 'portfolio', name: person.name, groups: [], people: [person, teacher] },
    });
    const tablet = school.device(person);
    const pages = Array.from({ length: pagesOfClass }, () =>
      aPut({ space, content: 'woorden '.repeat(400), audience: [{ to: teacher.id, until: null }] }),
    );
    for (let from = 0; from < pages.length; from += 20) {
      await tablet.push(...pages.slice(from, from + 20));
    }
  }
  return pupils;
}

type Ended = { who: 'push' | 'first' | 'teacher'; status: number; answer: SyncAnswer };

/** Comes back as long as it is asked to, as a device does. */
async function untilComplete(person: Person): Promise<string[]> {
  const device = school.device(person);
  for (let tries = 0; tries < 500; tries += 1) {
    const response = await school.post(person, device.request());
    if (response.statusCode === 503) await new Promise((resolve) => setTimeout(resolve, 5));
    else if (!(await device.sync()).more) return [...device.spaces.keys()];
  }
  throw new Error('never complete');
}

test('scenario 31: a class of 30 and its teacher reconnect at once, and no push waits for a first sync', async () => {
  const pupils = await aClass();
  const ended: Ended[] = [];
  const ask = async (who: Ended['who'], person: Person, body: unknown) => {
    const response = await school.post(person, body);
    ended.push({ who, status: response.statusCode, answer: response.json<SyncAnswer>() });
  };
  const asking = [ask('teacher', teacher, school.device(teacher).request())];
  for (const { person } of pupils)
    asking.push(ask('first', person, school.device(person).request()));
  for (const { person, space } of pupils) {
    const request = school.device(person).request({ push: [aPut({ space })] });
    request.spaces[space] = [null, null, {}];
    asking.push(ask('push', person, request));
  }
  await Promise.all(asking);

  const pushes = ended.filter(({ who }) => who === 'push');
  expect(pushes.map(({ status }) => status)).toEqual(Array(reconnecting).fill(200));
  for (const { answer } of pushes) {
    expect(answer.results).toMatchObject([{ status: 'accepted' }]);
    // What could not be given along is asked for next.
    expect(answer.more || Object.keys(answer.spaces).length > 0).toBe(true);
  }
  const last = ended.findLastIndex(({ who }) => who === 'push');
  const before = ended.slice(0, last).filter(({ who, status }) => who !== 'push' && status === 200);
  expect(before.length).toBeLessThanOrEqual(2);
  for (const { person, space } of pupils.slice(0, 3)) {
    expect(await untilComplete(person)).toEqual([space]);
  }
  expect(await untilComplete(teacher)).toHaveLength(reconnecting + 3);
});

describe('when there is too much to do', () => {
  it('a first sync without words is asked to come back, and said when', async () => {
    lag.ms = 1_500;
    const response = await school.post(teacher, school.device(teacher).request());
    expect(response.statusCode).toBe(503);
    const { reason, afterMs } = response.json<{ reason: string; afterMs: number }>();
    expect(reason).toBe('busy');
    expect(afterMs).toBeGreaterThanOrEqual(3_000);
    expect(Number(response.headers['retry-after']) * 1_000).toBeGreaterThanOrEqual(afterMs);
  });

  it('words are taken in, and the rest of the exchange is put off', async () => {
    lag.ms = 5_000;
    const phone = school.device(pupil);
    const put = aPut();
    const request = phone.request({ push: [put] });
    request.spaces[spaces.portfolio] = [null, null, {}];
    const answer = (await school.post(pupil, request)).json<SyncAnswer>();
    expect(answer).toMatchObject({ results: [{ status: 'accepted' }], spaces: {}, more: true });
    lag.ms = 0;
    await phone.sync();
    expect(phone.read(put.record)).toEqual(['words']);
  });

  it('a device that is up to date still hears its news, until even that is too much', async () => {
    const phone = school.device(pupil);
    await phone.sync();
    lag.ms = 1_500;
    expect((await school.post(pupil, phone.request())).statusCode).toBe(200);
    lag.ms = 5_000;
    expect((await school.post(pupil, phone.request())).statusCode).toBe(503);
    const sessions = await school.app.inject(`/api/as/${pupil.id}/sessions`);
    expect(sessions.statusCode).toBe(503);
    for (const url of ['/api/health', '/api/health/ready', '/metrics']) {
      expect((await school.app.inject(url)).statusCode).toBe(200);
    }
  });

  it('counts what it put off', async () => {
    lag.ms = 1_500;
    await school.post(teacher, school.device(teacher).request());
    const { body } = await school.app.inject('/metrics');
    expect(body).toContain('loopboek_shed_total 1');
    expect(body).toContain('loopboek_syncs_total{outcome="shed"} 1');
    expect(body).toContain('loopboek_event_loop_lag_seconds{which="max"} 1.5');
  });
});

describe('first syncs', () => {
  const shedding = () => createShedding({ random: (bytes) => new Uint8Array(bytes) });
  const waiting = { mayWait: true, isGone: () => false };

  it('wait while words come in, and go in the order they came', async () => {
    const lane = shedding();
    const done: string[] = [];
    let letIn: () => void = () => undefined;
    const pushing = lane.pushing(async () => {
      await new Promise<void>((resolve) => {
        letIn = resolve;
      });
      done.push('push');
    });
    const firsts = ['one', 'two', 'three'].map((name) =>
      lane.firstSync(async () => void done.push(name), waiting),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toEqual([]);
    expect(lane.waiting()).toBe(3);
    letIn();
    await Promise.all([pushing, ...firsts]);
    expect(done).toEqual(['push', 'one', 'two', 'three']);
  });

  it('one that nobody waits for any more is not done', async () => {
    const done: string[] = [];
    const gone = { mayWait: true, isGone: () => true };
    expect(await shedding().firstSync(async () => void done.push('x'), gone)).toBe('put-off');
    expect(done).toEqual([]);
  });

  it('a failing one makes room for the next', async () => {
    const lane = shedding();
    const fails = () => lane.firstSync(() => Promise.reject(new Error('no')), waiting);
    await Promise.allSettled([fails(), fails(), fails(), fails()]);
    expect(await lane.firstSync(async () => 'well', waiting)).toBe('well');
  });
});

test('the first sync of a new phone on a quiet server is answered at once, over a real connection', async () => {
  const address = await school.app.listen({ port: 0, host: '127.0.0.1' });
  const answer = await fetch(`${address}/api/as/${pupil.id}/sync`, {
    method: 'POST',
    headers: { 'x-as': pupil.id, 'content-type': 'application/json' },
    body: JSON.stringify({ ...school.device(pupil).request(), complete: true }),
  });
  expect(answer.status).toBe(200);
});
