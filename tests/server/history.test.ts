import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import type { HistoryAnswer } from '#protocol/history.ts';
import type { PutMutation } from '#protocol/mutation.ts';
import { upkeep } from '#server/store/upkeep.ts';
import {
  aDelete,
  anAudience,
  anEdit,
  aPut,
  aSchool,
  type Person,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, parent, teacher, counsellor, admin, otherTeacher } = people;
let server: TestServer;
beforeEach(async () => {
  server = await aSchool();
});
afterEach(() => server.close());

function ask(person: Person, record: string, query = '', life = 'full') {
  return server.app.inject({
    method: 'GET',
    url: `/api/as/${person.id}/spaces/${spaces.portfolio}/records/${record}/history${query}`,
    headers: { 'x-as': person.id, 'x-life': life },
  });
}

async function words(person: Person, record: string): Promise<string[]> {
  const response = await ask(person, record);
  expect(response.statusCode).toBe(200);
  return response.json<HistoryAnswer>().versions.map(({ content }) => content);
}

/** A minute passes between two things that people do. */
async function written(person: Person, ...texts: string[]): Promise<PutMutation> {
  const device = server.device(person);
  const [first = '', ...later] = texts;
  const made = aPut({ content: first });
  await device.push(made);
  await edited(person, made, ...later);
  return made;
}

async function edited(person: Person, of: PutMutation, ...texts: string[]): Promise<PutMutation> {
  let last = of;
  for (const text of texts) {
    server.clock.now += 60_000;
    last = { ...anEdit(last, text), kind: of.kind };
    await server.device(person).push(last);
  }
  server.clock.now += 60_000;
  return last;
}

async function table(author: Person, editors: readonly Person[]): Promise<PutMutation> {
  const made = aPut({
    kind: 'transition',
    content: 'first',
    editors: editors.map(({ id }) => id),
  });
  await server.device(author).push(made);
  server.clock.now += 60_000;
  return made;
}

describe('what stood in a record before', () => {
  it('its author reads every version, the newest first, and when each was replaced', async () => {
    const entry = await written(pupil, 'one', 'two', 'three');
    expect(await words(pupil, entry.record)).toEqual(['three', 'two', 'one']);
    const { versions, next } = (await ask(pupil, entry.record)).json<HistoryAnswer>();
    expect(next).toBeNull();
    expect(versions.map(({ replaced }) => replaced)).toEqual([
      null,
      versions[0]?.received,
      versions[1]?.received,
    ]);
    expect(JSON.stringify(versions)).not.toContain('seq');
  });

  it('both of two versions that stand beside each other are there', async () => {
    const entry = await written(pupil, 'one');
    await server.device(pupil).push(anEdit(entry, 'phone'));
    await server.device(pupil).push(anEdit(entry, 'tablet'));
    const { versions } = (await ask(pupil, entry.record)).json<HistoryAnswer>();
    const standing = versions.filter(({ replaced }) => replaced === null);
    expect(standing.map(({ content }) => content).sort()).toEqual(['phone', 'tablet']);
    expect(versions.at(-1)?.content).toBe('one');
  });

  it('comes in pages', async () => {
    const texts = Array.from({ length: 95 }, (_, place) => `version ${place}`);
    const entry = await written(pupil, ...texts);
    const found: string[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null; pages += 1) {
      const query: string = next === '' ? '' : `?before=${next}`;
      const answer = (await ask(pupil, entry.record, query)).json<HistoryAnswer>();
      found.push(...answer.versions.map(({ content }) => content));
      next = answer.next;
      expect(pages).toBeLessThan(4);
    }
    expect(found).toEqual(texts.reverse());
  });

  it('a reader gets the same answer as for what does not exist, also once it is shared', async () => {
    const entry = await written(pupil, 'one', 'two');
    await server.device(pupil).push(anAudience(entry, [teacher, parent]));
    const absent = await ask(teacher, aPut().record);
    for (const reader of [teacher, parent, counsellor, admin, otherTeacher]) {
      const answer = await ask(reader, entry.record);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
    expect(absent.json()).toEqual({ reason: 'not-found' });
  });

  it('an address that names nothing is answered as nothing, whatever stands in it', async () => {
    for (const odd of ['%00', '..%2F..', 'x', '%27%3B--', 'a'.repeat(300)]) {
      const answer = await ask(pupil, odd);
      expect([404, 400]).toContain(answer.statusCode);
    }
    const entry = await written(pupil, 'one');
    expect((await ask(pupil, entry.record, '?before=nowhere')).json()).toEqual({
      versions: [],
      next: null,
    });
    expect((await ask(pupil, entry.record, '?before=a&before=b')).statusCode).toBe(400);
  });

  it('nobody reads it as somebody else, or with a session that only hands in', async () => {
    const entry = await written(pupil, 'one');
    expect((await ask(pupil, entry.record, '', 'push-only')).statusCode).toBe(401);
    const stranger = await server.app.inject({
      method: 'GET',
      url: `/api/as/${pupil.id}/spaces/${spaces.portfolio}/records/${entry.record}/history`,
      headers: { 'x-as': teacher.id },
    });
    expect(stranger.statusCode).toBe(401);
  });

  it('of what was thrown away its author reads it for thirty days, then nobody', async () => {
    const entry = await written(pupil, 'one', 'two');
    const [, last] = (await ask(pupil, entry.record)).json<HistoryAnswer>().versions;
    const heads = (await ask(pupil, entry.record)).json<HistoryAnswer>().versions;
    await server.device(pupil).push(aDelete(entry, [heads[0]?.id ?? '', last?.id ?? '']));
    expect(await words(pupil, entry.record)).toEqual(['two', 'one']);
    server.clock.now += 31 * dayMs;
    await upkeep(server.deps);
    expect((await ask(pupil, entry.record)).statusCode).toBe(404);
  });

  it('after ninety days one version a day is kept', async () => {
    const entry = await written(pupil, 'morning', 'noon', 'evening');
    server.clock.now += dayMs;
    await edited(pupil, { ...entry, id: (await newest(entry)).id }, 'next day');
    await upkeep(server.deps);
    expect(await words(pupil, entry.record)).toHaveLength(4);
    server.clock.now += 91 * dayMs;
    await upkeep(server.deps);
    expect(await words(pupil, entry.record)).toEqual(['next day', 'evening', 'noon']);
  });
});

async function newest(of: PutMutation) {
  const [first] = (await ask(pupil, of.record)).json<HistoryAnswer>().versions;
  if (first === undefined) throw new Error('nothing there');
  return first;
}

describe('at a table', () => {
  it('whoever edits reads what stood there', async () => {
    const made = await table(counsellor, [teacher]);
    await edited(teacher, made, 'second');
    for (const person of [counsellor, teacher, pupil]) {
      expect(await words(person, made.record)).toEqual(['second', 'first']);
    }
    expect((await ask(parent, made.record)).statusCode).toBe(404);
  });

  it('an editor who was away does not read what came and went meanwhile', async () => {
    const made = await table(counsellor, [teacher]);
    const second = await edited(counsellor, made, 'seen by all');
    const away = anAudience(made, [counsellor]);
    await server.device(pupil).push(away);
    expect((await ask(teacher, made.record)).statusCode).toBe(404);
    const secret = await edited(counsellor, second, 'only for us two');
    const after = await edited(counsellor, secret, 'on the table again');
    await server.device(pupil).push(anAudience(made, [counsellor, teacher], away.id));
    await edited(counsellor, after, 'last');
    expect(await words(teacher, made.record)).toEqual([
      'last',
      'on the table again',
      'seen by all',
      'first',
    ]);
    expect(await words(counsellor, made.record)).toContain('only for us two');
  });

  it('an editor who left the loopbook and came back begins anew', async () => {
    const made = await table(counsellor, [teacher]);
    const second = await edited(counsellor, made, 'second');
    await server.members('portfolio', [pupil, counsellor]);
    server.clock.now += 60_000;
    const third = await edited(counsellor, second, 'third');
    await server.members('portfolio', [pupil, counsellor, teacher]);
    server.clock.now += 60_000;
    await edited(counsellor, third, 'fourth');
    expect(await words(teacher, made.record)).toEqual(['fourth', 'third']);
  });
});
