import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDrain } from '#server/drain.ts';
import { errorForLog } from '#server/logging.ts';
import { aPut, aSchool, people, spaces, type TestServer } from '../support/server.ts';
import { anId, aSchool as aRealSchool, asSomeone } from './people/a-school.ts';

const { pupil, teacher } = people;

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

describe('health', () => {
  it('a server that lives says so, also when its database does not answer', async () => {
    expect((await school.app.inject('/api/health')).json()).toEqual({
      status: 'ok',
      version: '0.0.0',
    });
    await school.db.destroy();
    expect((await school.app.inject('/api/health')).statusCode).toBe(200);
    const ready = await school.app.inject('/api/health/ready');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'not-ready', reason: 'database' });
    school = await aSchool();
  });

  it('who goes away says first that it is not ready, and goes on serving', async () => {
    const drain = createDrain();
    const leaving = await aSchool({ drain });
    expect((await leaving.app.inject('/api/health/ready')).statusCode).toBe(200);
    drain.begin();
    const ready = await leaving.app.inject('/api/health/ready');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'not-ready', reason: 'draining' });
    expect((await leaving.app.inject('/api/health')).statusCode).toBe(200);
    const [result] = await leaving.device(pupil).push(aPut());
    expect(result?.status).toBe('accepted');
    await leaving.close();
  });
});

describe('metrics', () => {
  const read = async (more: object = {}) =>
    school.app.inject({ url: '/metrics', remoteAddress: '127.0.0.1', ...more });

  it('counts exchanges, pushes, held, retries and resets, and names nobody', async () => {
    const phone = school.device(pupil);
    const put = aPut();
    await phone.push(put, aPut({ codec: 0 }));
    await phone.exchange({ unsent: 90_000 });
    phone.spaces.set(spaces.portfolio, { at: 'of-another-life', grant: null, records: new Map() });
    await phone.push(aPut());
    const { body, headers } = await read();
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(body).toContain('loopboek_syncs_total{outcome="answered"}');
    expect(body).toContain('loopboek_pushes_total{result="accepted"} 1');
    expect(body).toContain('loopboek_held_total{reason="malformed"} 1');
    expect(body).toContain('loopboek_retries_total{reason="lineage"} 1');
    expect(body).toContain('loopboek_resets_total{why="lineage"} 1');
    expect(body).toContain('loopboek_oldest_unsent_seconds_sum 90');
    expect(body).toContain(
      'loopboek_request_seconds_count{method="POST",route="/api/as/:person/sync"',
    );
    expect(body).toContain('loopboek_blob_bytes 0');
    expect(body).toContain('process_resident_memory_bytes');
    for (const id of [...Object.values(spaces), ...Object.values(people).map((one) => one.id)]) {
      expect(body).not.toContain(id);
    }
    expect(body).not.toContain(put.record);
  });

  it('are there for this machine and its network, and nowhere else', async () => {
    const asking = async (remoteAddress: string, headers = {}) =>
      (await read({ remoteAddress, headers })).statusCode;
    expect(await asking('192.168.1.9')).toBe(200);
    expect(await asking('::ffff:10.1.2.3')).toBe(200);
    expect(await asking('::1')).toBe(200);
    expect(await asking('192.0.2.1')).toBe(404);
    expect(await asking('2001:db8::1')).toBe(404);
    expect(await asking('127.0.0.1', { 'x-forwarded-for': '192.0.2.1' })).toBe(404);
    const elsewhere = await read({ remoteAddress: '192.0.2.1' });
    const nothing = await school.app.inject({ method: 'POST', url: '/api/nothing' });
    expect(elsewhere.body).toBe(nothing.body);
  });

  it('with a token are for who knows it, wherever they are', async () => {
    await school.close();
    school = await aSchool({ metricsToken: 'a secret of the monitor' });
    expect((await read()).statusCode).toBe(404);
    const asking = (authorization: string) =>
      read({ remoteAddress: '192.0.2.1', headers: { authorization } });
    expect((await asking('Bearer a secret of the moon')).statusCode).toBe(404);
    expect((await asking('Bearer a secret of the monitor')).statusCode).toBe(200);
  });
});

describe('the log', () => {
  it('has a line for each request with its pattern, and no name, word, card or cookie', async () => {
    const lines: string[] = [];
    const logTo = { write: (line: string) => void lines.push(line) };
    const real = await aRealSchool({ rateLimits: true, log: 'debug', logTo });
    const word = 'mijn geheime zin over thuis';
    await real.command(
      { do: 'add-class', id: anId(1), name: '2B Bosuil', groups: ['2G'] },
      {
        do: 'add-pupils',
        class: anId(1),
        pupils: [{ id: anId(2), name: 'Zeynep Yıldız', language: 'tr' }],
      },
    );
    const [card] = await real.print(anId(2));
    const pupilHere = await real.enter({ code: card?.code, device: 'Chrome, Android' });
    await real.enter({ card: card?.secret });
    await real.signIn({ card: 'a card that nobody ever printed' });
    const first = asSomeone(await real.signIn({ card: card?.secret }));
    const request = {
      v: 1,
      device: 'device-of-zeynep',
      app: 'test',
      complete: true,
      membersTag: null,
      spaces: {},
      waiting: [],
      need: [],
      maxBytes: 900_000,
    };
    const url = `/api/as/${pupilHere.id}/sync`;
    const put = aPut({ content: word });
    await real.post(url, { ...request, push: [put] }, { cookie: first.cookie });
    await real.post(url, { ...request, push: 'no list' }, { cookie: first.cookie });
    await real.app.inject({ method: 'POST', url, payload: `{"${word}`, headers: jsonHeaders });
    await real.app.inject(`/api/as/${pupilHere.id}/%E0%A4%A`);
    await real.app.inject(`/${encodeURIComponent(word)}?${encodeURIComponent(word)}`);
    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), node: null });
    }
    expect(log).toContain('"route":"/api/as/:person/sync","status":200');
    const secrets = [word, 'Zeynep', 'Bosuil', 'Griet', 'De Brug', put.record, put.id];
    secrets.push(card?.secret ?? '', card?.code ?? '', pupilHere.id, anId(2), anId(1));
    for (const cookie of [first.cookie, real.admin.cookie, pupilHere.cookie]) {
      secrets.push(cookie.replace(/^lb=/, ''));
    }
    secrets.push('device-of-zeynep', '192.0.2.1', '127.0.0.1', encodeURIComponent(word));
    for (const secret of secrets) {
      expect(secret).not.toBe('');
      expect(log).not.toContain(secret);
    }
  });

  it('an error has the id that the person sees, and none of the words that made it', async () => {
    const lines: string[] = [];
    const broken = await aSchool({
      log: 'error',
      logTo: { write: (line) => void lines.push(line) },
      sessionOf: async () => JSON.parse('{"woorden van iemand'),
    });
    const answer = await broken.post(pupil, {});
    expect(answer.statusCode).toBe(500);
    const { id } = answer.json<{ id: string }>();
    expect(answer.headers['x-request-id']).toBe(id);
    expect(lines).toHaveLength(1);
    const logged = JSON.parse(lines[0] ?? '') as {
      id: string;
      err: { type: string; stack: string };
    };
    expect(logged).toMatchObject({ id, err: { type: 'SyntaxError' } });
    expect(logged.err.stack).toContain('sync.ts');
    expect(lines[0]).not.toContain('woorden');
    await broken.close();
  });

  it('keeps of an error its kind and place, not what it carries', () => {
    const problem = Object.assign(new Error('duplicate key "Noor" in (name)=(Noor)'), {
      code: '23505',
      detail: 'Key (name)=(Noor) exists',
    });
    expect(JSON.stringify(errorForLog(problem))).not.toContain('detail');
    expect(errorForLog(problem)).toMatchObject({ type: 'Error', code: '23505' });
    expect(errorForLog('a thrown text')).toEqual({ type: 'string', message: '', stack: '' });
  });
});

const jsonHeaders = { 'content-type': 'application/json' };

it('every answer carries its own id', async () => {
  const ids = new Set<unknown>();
  for (const url of ['/api/health', '/api/nothing', '/%', `/api/as/${teacher.id}/pokes`]) {
    ids.add((await school.app.inject(url)).headers['x-request-id']);
  }
  expect(ids.size).toBe(4);
  expect(ids.has(undefined)).toBe(false);
});
