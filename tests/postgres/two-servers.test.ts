/** Two servers on one PostgreSQL: what must hold once, holds once, whichever of them is asked. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limits } from '#protocol/limits.ts';
import { applyCommands } from '#server/people/commands.ts';
import { reconcileDirtySpaces } from '#server/people/reconcile-spaces.ts';
import { setUp } from '#server/people/set-up.ts';
import { createServer } from '#server/server.ts';
import { commit } from '#server/store/commit.ts';
import { readPushed } from '#server/store/pushed.ts';
import type { Database } from '#server/store/schema.ts';
import { upkeep } from '#server/store/upkeep.ts';
import {
  anEmptySchool,
  anId,
  aSchool as aSchoolOfPeople,
  type OpenSchool,
} from '../server/people/a-school.ts';
import { openBeside } from '../support/databases.ts';
import {
  anEdit,
  aPut,
  aSchool,
  chance,
  idFrom,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, teacher } = people;
const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function beside(db: Database): Promise<Database> {
  const other = await openBeside(db);
  opened.push({ close: () => other.destroy() });
  return other;
}

let school: TestServer;
let other: TestServer['deps'];
beforeEach(async () => {
  school = await aSchool();
  opened.push(school);
  other = { ...school.deps, db: await beside(school.db), random: chance(2) };
});

it('the same push reaches both at once: it is applied once, with one answer', async () => {
  const entry = aPut();
  const push = { person: pupil.id, space: spaces.portfolio, pushed: [readPushed(entry)] };
  const results = await Promise.all([
    commit(school.deps, push),
    commit(other, push),
    commit(other, push),
  ]);
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await school.db.selectFrom('applied').selectAll().execute()).toHaveLength(1);
});

it('scenario 8: commits of two servers race in a space, and no reader skips one', async () => {
  const entries = Array.from({ length: 40 }, () => aPut());
  const reader = school.device(pupil);
  await reader.sync();
  const writing = Promise.all(
    entries.map((entry, index) =>
      commit(index % 2 === 0 ? school.deps : other, {
        person: pupil.id,
        space: spaces.portfolio,
        pushed: [readPushed(entry)],
      }),
    ),
  );
  let isDone = false;
  void writing.then(() => {
    isDone = true;
  });
  while (!isDone) await reader.sync();
  await reader.sync();
  expect(reader.records()).toEqual(entries.map(({ record }) => record).sort());
});

it('the room for held words is one room: two spaces fill it together, never twice', async () => {
  const lost = (space: string, count: number) =>
    Array.from({ length: count }, () => readPushed(anEdit(aPut({ space }), 'into nothing')));
  const { heldRowsPerPerson: most } = limits;
  await commit(school.deps, {
    person: teacher.id,
    space: spaces.portfolio,
    pushed: lost(spaces.portfolio, most - 10),
  });
  const results = await Promise.all([
    commit(school.deps, {
      person: teacher.id,
      space: spaces.portfolio,
      pushed: lost(spaces.portfolio, 8),
    }),
    commit(other, { person: teacher.id, space: spaces.class, pushed: lost(spaces.class, 8) }),
  ]);
  const words = results.flat().map((result) => result.status);
  expect(words.filter((word) => word === 'held')).toHaveLength(10);
  expect(words.filter((word) => word === 'retry')).toHaveLength(6);
  expect(await school.db.selectFrom('held').select('mutation').execute()).toHaveLength(most);
});

it('what both let go of at the same moment goes once', async () => {
  const phone = school.device(pupil);
  const entry = aPut();
  await phone.push(entry, {
    id: idFrom('deletion'),
    space: entry.space,
    record: entry.record,
    op: 'delete',
    heads: [entry.id],
  });
  school.clock.now += 40 * 24 * 60 * 60_000;
  await Promise.all([upkeep(school.deps), upkeep(other)]);
  expect(await school.db.selectFrom('erased').selectAll().execute()).toHaveLength(1);
  await phone.sync();
  expect(phone.records()).toEqual([]);
});

it('a bad sign in a name is no error: nothing has such a name', async () => {
  const nobody = { ...pupil, id: 'no\0body' };
  const named = { ...school.device(pupil).request(), spaces: { 'a\0b': ['c\0d', 'e\0f', {}] } };
  expect((await school.post(pupil, named)).statusCode).toBeLessThan(500);
  expect((await school.post(nobody, school.device(pupil).request())).statusCode).toBeLessThan(500);
  const odd = school.device(pupil).request({ push: [aPut({ content: 'wo\0rds' })] });
  expect((await school.post(pupil, odd)).statusCode).toBeLessThan(500);
});

async function twoServersOfPeople(): Promise<{
  one: OpenSchool;
  signInAtOther: OpenSchool['signIn'];
}> {
  const one = await aSchoolOfPeople();
  opened.push({ close: () => one.db.destroy() }, one.app);
  const db = await beside(one.db);
  const app = await createServer({
    ...one.deps,
    db,
    random: chance(3),
    version: '0.0.0',
    log: 'silent',
  });
  opened.push(app);
  const signInAtOther: OpenSchool['signIn'] = (body, address = '192.0.2.1') =>
    app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: body as object,
      remoteAddress: address,
    });
  return { one, signInAtOther };
}

it('a code opens once, also when both servers are given it at the same moment', async () => {
  const { one, signInAtOther } = await twoServersOfPeople();
  const [card] = await one.print(one.admin.id);
  const answers = await Promise.all([
    one.signIn({ code: card?.code }),
    signInAtOther({ code: card?.code }),
    one.signIn({ code: card?.code }),
    signInAtOther({ code: card?.code }),
  ]);
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
});

it('wrong codes are counted for both servers together', async () => {
  const { one, signInAtOther } = await twoServersOfPeople();
  const wrong = { code: 'AAAA-AAAA' };
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0 ? one.signIn(wrong) : signInAtOther(wrong),
    ),
  );
  const tried = answers.filter(({ statusCode }) => statusCode === 401);
  expect(tried.length).toBeLessThanOrEqual(30);
  const later = await signInAtOther(wrong);
  expect([later.statusCode, (await one.signIn(wrong)).statusCode]).not.toContain(200);
  one.clock.pass(11 * 60_000);
  expect((await signInAtOther(wrong)).statusCode).toBe(401);
});

it('pictures are tried one by one, whichever server is asked', async () => {
  const { one, signInAtOther } = await twoServersOfPeople();
  const [card] = await one.print(one.admin.id);
  await one.post(
    `/api/as/${one.admin.id}/pictures`,
    { pictures: [1, 2, 3, 4] },
    { cookie: one.admin.cookie },
  );
  const guess = { card: card?.secret, pictures: [4, 3, 2, 1] };
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => one.signIn(guess)),
    ...Array.from({ length: 5 }, () => signInAtOther(guess)),
  ]);
  const words = answers.map((answer) => answer.json<{ reason: string }>().reason);
  expect(words.filter((word) => word === 'pictures-wrong')).toHaveLength(3);
  expect(words.filter((word) => word === 'wait')).toHaveLength(7);
});

it('commands at both servers at once end in the members that the tables say', async () => {
  const { one } = await twoServersOfPeople();
  const db = await beside(one.db);
  const there = { ...one.deps, db, random: chance(4) };
  await one.command({ do: 'add-class', id: anId(1), name: '2B', groups: ['2G'] });
  const pupils = Array.from({ length: 8 }, (_, index) => ({
    id: anId(100 + index),
    name: `Pupil ${index}`,
  }));
  await Promise.all(
    pupils.map((someone, index) =>
      applyCommands(index % 2 === 0 ? one.deps : there, [
        { do: 'add-pupils', class: anId(1), pupils: [someone] },
      ]),
    ),
  );
  await Promise.all([reconcileDirtySpaces(one.deps), reconcileDirtySpaces(there)]);
  const members = await one.db
    .selectFrom('member')
    .select('person')
    .where('space', '=', anId(1))
    .where('revoked_at', 'is', null)
    .execute();
  expect(members.map(({ person }) => person).sort()).toEqual(pupils.map(({ id }) => id).sort());
  expect(await one.db.selectFrom('dirty_space').selectAll().execute()).toEqual([]);
});

it('a school is named once, also when two people open the link at the same moment', async () => {
  const empty = await anEmptySchool();
  opened.push({ close: () => empty.db.destroy() }, empty.app);
  const there = { ...empty.deps, db: await beside(empty.db), random: chance(5) };
  const wish = { token: empty.token, school: 'De Brug', admin: 'Griet' };
  const made = await Promise.all([setUp(empty.deps, wish, ''), setUp(there, wish, '')]);
  expect(made.filter((one) => 'answer' in one)).toHaveLength(1);
  expect(await empty.db.selectFrom('school').selectAll().execute()).toHaveLength(1);
});
