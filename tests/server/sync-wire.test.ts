import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { integrityOf } from '#protocol/integrity.ts';
import { limits } from '#protocol/limits.ts';
import { syncAnswer } from '#protocol/sync.ts';
import { reconcileSpace } from '#server/store/members.ts';
import {
  aMutationId,
  anAudience,
  anEdit,
  aPut,
  aRecordId,
  aSchool,
  people,
  spaces,
  type TestServer,
  wantedSpace,
} from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

const { pupil, parent, teacher, counsellor } = people;
const path = `/api/as/${pupil.id}/sync`;
const headers = { 'x-as': pupil.id, 'content-type': 'application/json' };

function post(payload: string | Buffer, more: Record<string, string> = {}) {
  return school.app.inject({
    method: 'POST',
    url: path,
    headers: { ...headers, ...more },
    payload,
  });
}

it('what is no JSON, of the wrong shape, too large or from nobody changes nothing, and says why', async () => {
  const request = JSON.stringify(school.device(pupil).request());
  expect(await post('{"v":')).toMatchObject({ statusCode: 400, body: '{"reason":"not-json"}' });
  expect(await post('')).toMatchObject({ statusCode: 400, body: '{"reason":"not-json"}' });
  expect(await post('{"v":2}')).toMatchObject({
    statusCode: 400,
    body: '{"reason":"wrong-shape"}',
  });
  expect(await post(JSON.stringify('x'.repeat(limits.requestBytes)))).toMatchObject({
    statusCode: 413,
    body: '{"reason":"too-large"}',
  });
  expect(await post(request, { 'x-as': teacher.id })).toMatchObject({
    statusCode: 401,
    body: '{"reason":"signed-out"}',
  });
  expect(await post(request, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
    statusCode: 403,
  });
  expect(await post(request)).toMatchObject({ statusCode: 200 });
});

it('a packed request is unpacked, and measured after unpacking', async () => {
  const request = JSON.stringify(school.device(pupil).request());
  const packed = { 'content-encoding': 'gzip' };
  expect(await post(gzipSync(request), packed)).toMatchObject({ statusCode: 200 });
  const bomb = gzipSync(JSON.stringify('x'.repeat(4 * limits.requestBytes)));
  expect(bomb.length).toBeLessThan(10_000);
  expect(await post(bomb, packed)).toMatchObject({
    statusCode: 413,
    body: '{"reason":"too-large"}',
  });
  expect((await post('not packed', packed)).statusCode).toBe(400);
  const other = await post(brotliCompressSync(request), { 'content-encoding': 'br' });
  expect(other.statusCode).toBe(400);
});

it('a large answer is packed for who can unpack it', async () => {
  const phone = school.device(pupil);
  await phone.push(aPut({ content: 'x'.repeat(20_000) }));
  const request = JSON.stringify(school.device(pupil).request());
  const response = await post(request, { 'accept-encoding': 'gzip' });
  expect(response.headers['content-encoding']).toBe('gzip');
  expect(response.rawPayload.length).toBeLessThan(5_000);
  const answer = JSON.parse(gunzipSync(response.rawPayload).toString());
  expect(v.is(syncAnswer, answer)).toBe(true);
});

it('an unexpected error says nothing but an id that can be quoted', async () => {
  await school.db.schema.dropTable('gone').execute();
  const response = await post(JSON.stringify(school.device(pupil).request()));
  expect(response.statusCode).toBe(500);
  expect(response.json()).toEqual({ reason: 'unexpected', id: expect.any(String) });
});

it('no page of ours runs a script that is not a file of ours', async () => {
  const { headers: sent } = await school.app.inject('/api/health');
  const policy = String(sent['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("object-src 'none'");
  expect(sent['x-content-type-options']).toBe('nosniff');
  expect(sent['cache-control']).toBe('no-store');
});

it('a session past its full life hands in and reads nothing', async () => {
  const phone = school.device(pupil);
  await phone.sync();
  const entry = aPut();
  const response = await post(JSON.stringify(phone.request({ push: [entry] })), {
    'x-life': 'push-only',
  });
  expect(response.json()).toMatchObject({
    signIn: true,
    results: [{ id: entry.id, status: 'accepted' }],
    spaces: {},
    revoked: [],
    lost: [],
  });
  expect(response.json().members).toBeUndefined();
});

it('a first sync is cut into pages that each go on where the last ended', async () => {
  const phone = school.device(pupil);
  const entries = Array.from({ length: 30 }, (_, index) =>
    aPut({ content: `${index}`.padEnd(4_000, 'x') }),
  );
  await phone.push(...entries);
  const tablet = school.device(pupil);
  const seen: number[] = [];
  let more = true;
  while (more) {
    const answer = await tablet.exchange({ maxBytes: 16_000 });
    expect(JSON.stringify(answer).length).toBeLessThan(20_000);
    seen.push(answer.spaces[spaces.portfolio]?.changes.length ?? 0);
    more = answer.more;
  }
  expect(seen.length).toBeGreaterThan(8);
  expect(tablet.records()).toEqual(entries.map(({ record }) => record).sort());
  expect(tablet.spaces.get(spaces.portfolio)?.at).toBe(phone.spaces.get(spaces.portfolio)?.at);
});

it('one record that is larger than a page still comes', async () => {
  const phone = school.device(pupil);
  const large = aPut({ content: 'x'.repeat(60_000) });
  await phone.push(large);
  const tablet = school.device(pupil);
  let more = true;
  while (more) more = (await tablet.exchange({ maxBytes: 1 })).more;
  expect(tablet.records()).toEqual([large.record]);
});

it('the space with the newest news for this person comes first', async () => {
  await school.device(pupil).push(aPut());
  school.clock.now += 1_000;
  await reconcileSpace(school.deps, wantedSpace('school', [pupil, teacher]));
  const screen = school.device(teacher);
  const first = await screen.exchange({ maxBytes: 1 });
  expect(Object.keys(first.spaces)[0]).toBe(spaces.school);
});

it('the same hash on both sides is silence, another one is a reset', async () => {
  const phone = school.device(pupil);
  await phone.push(aPut(), aPut());
  const held = [...(phone.spaces.get(spaces.portfolio)?.records.values() ?? [])];
  const hash = integrityOf(held.map(({ record, rev }) => [record, rev] as const));
  const same = await phone.exchange({ check: { [spaces.portfolio]: [...hash] } });
  expect(same.spaces).toEqual({});
  const [, lost] = held;
  phone.spaces.get(spaces.portfolio)?.records.delete(lost?.record ?? '');
  const less = integrityOf(held.slice(1).map(({ record, rev }) => [record, rev] as const));
  const other = await phone.exchange({ check: { [spaces.portfolio]: [...less] } });
  expect(other.spaces[spaces.portfolio]?.reset?.why).toBe('check');
  expect(phone.spaces.get(spaces.portfolio)?.records.size).toBe(held.length);
});

it('a reset list comes in pages, by the point of the first', async () => {
  const phone = school.device(pupil);
  const entries = Array.from({ length: limits.resetPage + 5 }, () => aPut({ content: 'x' }));
  for (let from = 0; from < entries.length; from += 200) {
    await phone.push(...entries.slice(from, from + 200));
  }
  const kept = phone.spaces.get(spaces.portfolio);
  const ask = (at: string, from?: string) =>
    school.post(pupil, {
      ...phone.request(),
      spaces: { [spaces.portfolio]: [at, kept?.grant, from === undefined ? {} : { from }] },
      complete: false,
    });
  const first = (await ask('unknown')).json().spaces[spaces.portfolio];
  expect(first.reset).toMatchObject({ why: 'lineage', more: true });
  expect(first.reset.list).toHaveLength(limits.resetPage);
  await phone.push(aPut());
  const second = (await ask(first.at, first.reset.list.at(-1)[0])).json().spaces[spaces.portfolio];
  expect(second).toMatchObject({ at: first.at, changes: [], reset: { more: false } });
  const listed = [...first.reset.list, ...second.reset.list].map(([record]: [string]) => record);
  for (const { record } of entries) expect(listed).toContain(record);
  const after = (await ask(first.at)).json().spaces[spaces.portfolio];
  expect(after.changes).toHaveLength(1);
}, 60_000);

it('a person with very many portfolios gets what matters of all, and everything of the one that is opened', async () => {
  const phone = school.device(pupil);
  const old = aPut({ audience: [{ to: counsellor.id, until: null }] });
  const moment = aPut({ kind: 'transition', editors: [counsellor.id] });
  await phone.push(old, moment);
  school.clock.now += 40 * dayMs;
  const recent = aPut({ audience: [{ to: counsellor.id, until: null }] });
  await phone.push(recent);
  const wanted = wantedSpace('portfolio', [pupil, parent, teacher, counsellor]);
  const members = wanted.members.map((member) =>
    member.person === counsellor.id ? { ...member, level: 'index' as const } : member,
  );
  await reconcileSpace(school.deps, { ...wanted, members });
  const desk = school.device(counsellor);
  await desk.sync();
  expect(desk.records()).toEqual([moment.record, recent.record].sort());
  const [, grant = null] = desk.request().spaces[spaces.portfolio] ?? [];
  await desk.exchange({ spaces: { [spaces.portfolio]: [null, grant, { level: 'full' }] } });
  expect(desk.records()).toEqual([old.record, moment.record, recent.record].sort());
});

it('of what waits, it says what is safe and what was lost', async () => {
  const phone = school.device(pupil);
  const entry = aPut();
  await phone.push(entry);
  const waiting: [string, string, string][] = [
    [entry.space, entry.record, entry.id],
    [entry.space, aRecordId(), aMutationId()],
  ];
  expect(await phone.exchange({ waiting })).toMatchObject({
    durable: [],
    lost: [waiting[1]?.[2]],
  });
  school.clock.now += 9 * dayMs;
  expect(await phone.exchange({ waiting })).toMatchObject({ durable: [entry.id] });
});

it('a push into a space that was not asked for is sent again, asked for', async () => {
  const phone = school.device(pupil);
  const entry = aPut();
  const request = { ...phone.request(), push: [entry], spaces: {} };
  expect((await school.post(pupil, request)).json().results).toMatchObject([
    { status: 'retry', reason: 'not-listed' },
  ]);
  expect(await phone.push(entry, anEdit(entry, 'x'), anAudience(entry, [teacher]))).toMatchObject([
    { status: 'accepted' },
    { status: 'accepted' },
    { status: 'accepted' },
  ]);
});
