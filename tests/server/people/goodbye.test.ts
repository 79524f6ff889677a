import { beforeEach, describe, expect, test } from 'vitest';
import { goneForGoodAt } from '#domain/bin.ts';
import { addDays, dayOf } from '#domain/calendar.ts';
import { dayMs } from '#domain/instant.ts';
import type { Roster } from '#domain/roster.ts';
import { letLeave } from '#server/people/let-leave.ts';
import { forgetRemoved } from '#server/people/remove-person.ts';
import { anId, aSchool, type OpenSchool, type Someone } from './a-school.ts';

const [classA, noor, ann, mum, ian] = [1, 2, 3, 4, 5].map(anId) as [
  string,
  string,
  string,
  string,
  string,
];

let school: OpenSchool;
let pupil: Someone;
let space: string;
let until: string;
beforeEach(async () => {
  school = await aSchool();
  await school.command(
    { do: 'add-class', id: classA, name: '7B', groups: ['3G'] },
    { do: 'add-pupils', class: classA, pupils: [{ id: noor, name: 'Noor' }] },
    { do: 'add-staff', id: ann, name: 'Ann', role: 'teacher' },
    { do: 'add-staff', id: ian, name: 'Ian', role: 'counsellor' },
    { do: 'add-parent', id: mum, name: 'Rima', children: [noor] },
    { do: 'put-teacher', class: classA, teacher: ann },
    { do: 'put-counsellor', counsellor: ian, pupils: [noor] },
  );
  const [card] = await school.print(noor);
  pupil = await school.enter({ card: card?.secret });
  space = (await row()).portfolio ?? '';
  until = addDays(dayOf(school.clock.now), 60);
});

function row() {
  const person = school.db.selectFrom('person').selectAll().where('id', '=', noor);
  return person.executeTakeFirstOrThrow();
}

async function around(): Promise<string[]> {
  const rows = await school.db
    .selectFrom('member')
    .select('person')
    .where('space', '=', space)
    .where('revoked_at', 'is', null)
    .orderBy('person')
    .execute();
  return rows.map(({ person }) => person);
}

async function roster(): Promise<Roster> {
  const { content } = await school.db
    .selectFrom('head')
    .select('content')
    .where('space', '=', space)
    .where('codec', '=', 0)
    .executeTakeFirstOrThrow();
  return JSON.parse(content) as Roster;
}

const goodbye = (day = until) => school.command({ do: 'say-goodbye', id: noor, until: day });
const mayEnter = async () => (await school.sessions(pupil)).sessions !== undefined;

describe('a pupil who leaves with an own account', () => {
  test('is at once in no class and with no counsellor; home and the loopbook stay', async () => {
    expect((await goodbye()).statusCode).toBe(200);
    expect(await around()).toEqual([noor, mum]);
    const { classes, people } = await school.view();
    expect(classes[0]?.pupils).toEqual([]);
    expect(people.find(({ id }) => id === noor)).toMatchObject({ leaves: { until } });
    expect(people.find(({ id }) => id === mum)?.follows).toEqual([noor]);
    expect(await mayEnter()).toBe(true);
  });

  test('is told the day in advance, in the roster that every device keeps', async () => {
    expect((await roster()).leaves).toBeUndefined();
    await goodbye();
    expect((await roster()).leaves).toEqual({ until });
    const later = addDays(until, 30);
    await goodbye(later);
    expect((await roster()).leaves).toEqual({ until: later });
  });

  test('is told who helps to come back, by name, for as long as that person is at school', async () => {
    await school.command({ do: 'say-goodbye', id: noor, until, contact: ian });
    expect((await roster()).leaves?.contact).toEqual({ id: ian, name: 'Ian' });
    await school.command({ do: 'rename-person', id: ian, name: 'Ian Maes' });
    expect((await roster()).leaves?.contact?.name).toBe('Ian Maes');
    await school.command({ do: 'remove-person', id: ian });
    expect((await roster()).leaves).toEqual({ until });
  });

  test('is still there on the last day, and taken out after it', async () => {
    await goodbye();
    school.clock.pass(60 * dayMs);
    await letLeave(school.deps);
    expect(await around()).toEqual([noor, mum]);
    school.clock.pass(dayMs);
    await letLeave(school.deps);
    await letLeave(school.deps);
    expect(await around()).toEqual([]);
    expect((await school.view()).removed).toMatchObject([{ id: noor, at: school.clock.now }]);
    const { removed_at, leaves_at } = await row();
    expect([removed_at, leaves_at]).toEqual([school.clock.now, null]);
  });

  test('can then be brought back for thirty days, to the class and the people of before', async () => {
    const before = await around();
    await goodbye();
    school.clock.pass(61 * dayMs);
    await letLeave(school.deps);
    await school.command({ do: 'bring-back-person', id: noor });
    expect(await around()).toEqual(before);
    expect((await roster()).leaves).toBeUndefined();
    expect((await school.view()).classes[0]?.pupils).toEqual([noor]);
  });

  test('is forgotten when nobody does', async () => {
    await goodbye();
    school.clock.pass(61 * dayMs);
    await letLeave(school.deps);
    school.clock.now = goneForGoodAt(school.clock.now);
    await forgetRemoved(school.deps);
    expect((await row()).name).toBe('');
  });

  test('stays after all: the class and who followed are there again, and the card still works', async () => {
    const before = await around();
    await goodbye();
    await goodbye(addDays(until, 1));
    await school.command({ do: 'bring-back-person', id: noor });
    expect(await around()).toEqual(before);
    expect(await mayEnter()).toBe(true);
    school.clock.pass(100 * dayMs);
    await letLeave(school.deps);
    expect(await around()).toEqual(before);
    const kept = school.db.selectFrom('meta').select('key').where('key', 'like', 'left %');
    expect(await kept.execute()).toEqual([]);
  });

  test('who is put in a class again stays too', async () => {
    await goodbye();
    const pupils = [{ id: noor, name: 'Noor' }];
    await school.command({ do: 'add-pupils', class: classA, pupils });
    expect((await roster()).leaves).toBeUndefined();
    school.clock.pass(100 * dayMs);
    await letLeave(school.deps);
    expect(await around()).toEqual([noor, ann, mum]);
  });

  test('may also be taken out sooner, and nothing of it is left when they come back', async () => {
    const before = await around();
    await goodbye();
    await school.command({ do: 'remove-person', id: noor });
    expect(await around()).toEqual([]);
    await school.command({ do: 'bring-back-person', id: noor });
    expect(await around()).toEqual(before);
    expect((await school.view()).people.find(({ id }) => id === noor)?.leaves).toBeUndefined();
  });
});

describe('the day', () => {
  test.each([
    ['today', 0],
    ['more than a year away', 366],
    ['over', -1],
  ])('may not be %s', async (_, days) => {
    const answer = await goodbye(addDays(dayOf(school.clock.now), days));
    expect([answer.statusCode, answer.json()]).toEqual([409, { reason: 'wrong-day' }]);
    expect((await row()).leaves_at).toBeNull();
  });

  test('has to be a day that exists', async () => {
    expect((await goodbye('2027-02-30')).statusCode).toBe(409);
    expect((await goodbye('soon')).statusCode).toBe(400);
  });

  test('sent twice is said once, also when it came late', async () => {
    await goodbye();
    await goodbye();
    const audit = school.db.selectFrom('audit').select(['by', 'what']).where('person', '=', noor);
    const said = (await audit.execute()).filter(({ what }) => what === 'goodbye-said');
    expect(said).toEqual([{ by: school.admin.id, what: 'goodbye-said' }]);
  });

  test('names only somebody of school to help with coming back', async () => {
    const answer = await school.command({ do: 'say-goodbye', id: noor, until, contact: mum });
    expect(answer.json()).toEqual({ reason: 'wrong-role' });
    expect((await row()).leaves_at).toBeNull();
  });

  test('is for pupils alone', async () => {
    const answer = await school.command({ do: 'say-goodbye', id: ann, until });
    expect(answer.json()).toEqual({ reason: 'wrong-role' });
  });
});
