import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { pieceCode } from '#domain/piece-code.ts';
import { type Erasure, erasures, type FoundPiece } from '#protocol/erase.ts';
import type { Mutation } from '#protocol/mutation.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import { finishErasing } from '#server/people/erase-pieces.ts';
import { forgetRemoved } from '#server/people/remove-person.ts';
import { anAudience, anEdit, aPut } from '../../support/server.ts';
import { anId, aSchool, type OpenSchool, type Someone } from './a-school.ts';

const [classA, noor, sam, ann, mum] = [1, 2, 3, 4, 5].map(anId) as [
  string,
  string,
  string,
  string,
  string,
];

let school: OpenSchool;
let pupil: Someone;
let teacher: Someone;
let space: string;
beforeEach(async () => {
  school = await aSchool();
  await school.command(
    { do: 'add-class', id: classA, name: '3A', groups: ['2G'] },
    {
      do: 'add-pupils',
      class: classA,
      pupils: [
        { id: noor, name: 'Noor' },
        { id: sam, name: 'Sam' },
      ],
    },
    { do: 'add-staff', id: ann, name: 'Ann', role: 'teacher' },
    { do: 'add-parent', id: mum, name: 'Rima', children: [noor] },
    { do: 'put-teacher', class: classA, teacher: ann },
  );
  pupil = await enter(noor);
  teacher = await enter(ann);
  space = (await row(noor)).portfolio ?? '';
});

async function enter(id: string): Promise<Someone> {
  const [card] = await school.print(id);
  return school.enter({ card: card?.secret });
}

function row(id: string) {
  return school.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function exchange(who: Someone, push: Mutation[] = []): Promise<SyncAnswer> {
  const body = {
    v: 1,
    device: 'd',
    app: 'test',
    complete: true,
    membersTag: null,
    spaces: { [space]: [null, null, {}] },
    push,
    waiting: [],
    need: [],
    maxBytes: 900_000,
  };
  const answer = await school.post(`/api/as/${who.id}/sync`, body, { cookie: who.cookie });
  expect(answer.statusCode).toBe(200);
  return answer.json<SyncAnswer>();
}

async function written(who: Someone, part: Parameters<typeof aPut>[0] = {}) {
  const put = aPut({ space, ...part });
  const { results } = await exchange(who, [put]);
  expect(results[0]).toMatchObject({ status: 'accepted' });
  return put;
}

/** As whoever runs the school, or as somebody else. */
function office(path: string, body: unknown, who = school.admin) {
  return school.post(`/api/as/${who.id}/school/${path}`, body, { cookie: who.cookie });
}

async function told(who: Someone): Promise<Erasure[]> {
  const url = `/api/as/${who.id}/erasures`;
  const answer = await school.app.inject({ url, headers: { cookie: who.cookie } });
  // As a device takes it in: what does not fit is told to nobody.
  return v.parse(erasures, answer.json()).erasures;
}

async function rowsLeft(record: string): Promise<number> {
  let left = 0;
  for (const table of ['head', 'history', 'held', 'applied'] as const) {
    const rows = await school.db
      .selectFrom(table)
      .select('record')
      .where('space', '=', space)
      .execute();
    left += rows.filter((one) => one.record === record).length;
  }
  return left;
}

describe('erasing one piece', () => {
  test('is found by its code in the loopbook of its pupil: kind and day, and no word of it', async () => {
    const entry = await written(pupil, { content: 'secret words' });
    const code = pieceCode(entry.record);
    const found = await office('erase/find', { pupil: noor, code: code.toLowerCase() });
    expect(found.json()).toEqual({
      record: entry.record,
      kind: 'entry',
      received: school.clock.now,
    });
    expect(found.body).not.toContain('secret');
    for (const wrong of [
      { pupil: sam, code },
      { pupil: noor, code: '0000-0000' },
      { pupil: noor, code: '%' },
      { pupil: ann, code },
    ]) {
      expect((await office('erase/find', wrong)).statusCode).toBe(409);
    }
    expect((await office('erase/find', { pupil: noor, code }, teacher)).statusCode).toBe(403);
  });

  test('takes every version and what was said about it, from everybody', async () => {
    const entry = await written(pupil, { content: 'first words' });
    await exchange(pupil, [anEdit(entry, 'later words'), anAudience(entry, [teacherPerson()])]);
    const reply = await written(teacher, {
      kind: 'reply',
      about: entry.record,
      content: 'quotes it',
    });
    const other = await written(pupil, { content: 'another thing' });
    const body = { what: 'piece', pupil: noor, record: entry.record, reason: 'asked-by-owner' };
    expect((await office('erase', body)).statusCode).toBe(200);
    expect(await rowsLeft(entry.record)).toBe(0);
    expect(await rowsLeft(reply.record)).toBe(0);
    expect(await rowsLeft(other.record)).toBeGreaterThan(0);
    const { spaces } = await exchange(teacher);
    const kept = spaces[space]?.changes.filter((change) => 'heads' in change) ?? [];
    expect(kept.map((change) => change.record)).not.toContain(entry.record);
    expect((await office('erase', body)).json()).toEqual({ reason: 'unknown-piece' });
  });

  test('tells each author when and by whom, and of what kind, never what', async () => {
    const entry = await written(pupil, { content: 'first words' });
    await exchange(pupil, [anAudience(entry, [teacherPerson()])]);
    await written(teacher, { kind: 'reply', about: entry.record, content: 'quotes it' });
    await office('erase', { what: 'piece', pupil: noor, record: entry.record, reason: 'law' });
    const line = { at: school.clock.now, by: 'Griet Claes', pieces: 1, reason: 'law' };
    expect(await told(pupil)).toMatchObject([{ ...line, kind: 'entry' }]);
    expect(await told(teacher)).toMatchObject([{ ...line, kind: 'reply' }]);
    expect(await told(await enter(sam))).toEqual([]);
    const audit = await school.db
      .selectFrom('audit')
      .selectAll()
      .where('what', '=', 'erased-law')
      .execute();
    expect(audit).toMatchObject([{ by: school.admin.id, person: noor }]);
    expect((await school.sessions(pupil)).notices?.map(({ what }) => what)).toEqual([
      'card-printed',
    ]);
  });

  test('a device that comes back later is answered erased, and nothing of it is kept', async () => {
    const entry = await written(pupil, { content: 'first words' });
    await office('erase', { what: 'piece', pupil: noor, record: entry.record, reason: 'law' });
    school.clock.pass(365 * dayMs);
    const { results } = await exchange(pupil, [anEdit(entry, 'later words')]);
    expect(results).toMatchObject([{ status: 'erased' }]);
    expect(await rowsLeft(entry.record)).toBe(0);
  });

  test('the list of who belongs here is no piece', async () => {
    const roster = await school.db
      .selectFrom('record')
      .select('id')
      .where('space', '=', space)
      .where('kind', '=', 'roster')
      .executeTakeFirstOrThrow();
    const code = pieceCode(roster.id);
    expect((await office('erase/find', { pupil: noor, code })).statusCode).toBe(409);
    const body = { what: 'piece', pupil: noor, record: roster.id, reason: 'law' };
    expect((await office('erase', body)).statusCode).toBe(409);
  });
});

describe('erasing a whole loopbook', () => {
  test('takes all of it, tells its authors once, and leaves the pupil a loopbook to write in', async () => {
    for (let number = 0; number < 120; number += 1) await written(pupil);
    const note = await written(teacher, { kind: 'note', audience: [] });
    const body = { what: 'loopbook', pupil: noor, reason: 'asked-by-parent' };
    expect((await office('erase', body)).statusCode).toBe(200);
    expect(await rowsLeft(note.record)).toBe(0);
    const left = await school.db
      .selectFrom('record')
      .select('kind')
      .where('space', '=', space)
      .execute();
    expect(left).toEqual([{ kind: 'roster' }]);
    expect(await told(pupil)).toMatchObject([{ kind: 'loopbook', pieces: 120 }]);
    expect(await told(teacher)).toMatchObject([{ kind: 'loopbook', pieces: 1 }]);
    await written(pupil);
  });

  test('what a crash left is finished at the next start', async () => {
    await written(pupil);
    const act = { id: 'act', by: school.admin.id, pupil: noor, reason: 'law' };
    const key = `erasing ${space}`;
    await school.db
      .insertInto('meta')
      .values({ key, value: JSON.stringify(act) })
      .execute();
    await finishErasing(school.deps);
    const left = await school.db
      .selectFrom('record')
      .select('kind')
      .where('space', '=', space)
      .execute();
    expect(left).toEqual([{ kind: 'roster' }]);
    expect(await school.db.selectFrom('meta').selectAll().where('key', '=', key).execute()).toEqual(
      [],
    );
  });

  test('somebody who has no loopbook is not known here', async () => {
    const body = { what: 'loopbook', pupil: ann, reason: 'law' };
    expect((await office('erase', body)).json()).toEqual({ reason: 'unknown-person' });
  });
});

describe('taking somebody out of the school', () => {
  test('ends every place, card and device; what was not sent still comes in, and is held', async () => {
    const entry = await written(pupil);
    await exchange(pupil, [anAudience(entry, [teacherPerson()])]);
    expect((await school.command({ do: 'remove-person', id: ann })).statusCode).toBe(200);
    const view = await school.view();
    expect(view.people.map(({ id }) => id)).not.toContain(ann);
    expect(view.removed).toMatchObject([{ id: ann, name: 'Ann', role: 'teacher' }]);
    expect(view.classes[0]?.teachers).toEqual([]);
    const answer = await exchange(teacher, [aPut({ space, kind: 'note' })]);
    expect(answer).toMatchObject({ signIn: true, spaces: {} });
    expect(answer.results).toMatchObject([{ status: 'held', reason: 'not-member' }]);
    expect(
      (
        await school.post(
          `/api/as/${school.admin.id}/school/cards`,
          { people: [ann] },
          { cookie: school.admin.cookie },
        )
      ).statusCode,
    ).toBe(409);
    expect((await school.command({ do: 'rename-person', id: ann, name: 'A' })).statusCode).toBe(
      409,
    );
  });

  test('can be undone for thirty days, with the own loopbook', async () => {
    const entry = await written(pupil, { content: 'mine' });
    await school.command({ do: 'remove-person', id: noor });
    const present = await school.db
      .selectFrom('member')
      .select('person')
      .where('space', '=', space)
      .where('revoked_at', 'is', null)
      .execute();
    expect(present).toEqual([]);
    await school.command({ do: 'bring-back-person', id: noor });
    const back = await enter(noor);
    const { spaces } = await exchange(back);
    expect(spaces[space]?.changes.map((change) => change.record)).toContain(entry.record);
  });

  test('who is brought back has the class, the parent and the counsellor of before', async () => {
    await follow();
    const before = await placesNow();
    await school.command({ do: 'remove-person', id: noor });
    expect(await placesNow()).not.toEqual(before);
    await school.command({ do: 'bring-back-person', id: noor });
    expect(await placesNow()).toEqual(before);
    expect((await school.view()).people.find(({ id }) => id === noor)?.card).toBe('withdrawn');
    await school.command({ do: 'remove-person', id: ann }, { do: 'bring-back-person', id: ann });
    expect(await placesNow()).toEqual(before);
    const kept = school.db.selectFrom('meta').select('key').where('key', 'like', 'left %');
    expect(await kept.execute()).toEqual([]);
  });

  test.each([
    ['first', [noor, mum, ian]],
    ['last', [mum, ian, noor]],
  ])('a pupil brought back %s of a whole family has the family again', async (_, back) => {
    await follow();
    const before = await placesNow();
    for (const id of [mum, noor, ian]) await school.command({ do: 'remove-person', id });
    for (const id of back) {
      await school.command({ do: 'bring-back-person', id });
      await school.command({ do: 'bring-back-person', id });
    }
    expect(await placesNow()).toEqual(before);
  });

  test('after thirty days the loopbook is erased and the name forgotten', async () => {
    const { record } = await written(pupil);
    await school.command({ do: 'remove-person', id: noor });
    school.clock.pass(29 * dayMs);
    await forgetRemoved(school.deps);
    expect(await rowsLeft(record)).toBeGreaterThan(0);
    school.clock.pass(2 * dayMs);
    await forgetRemoved(school.deps);
    expect(await rowsLeft(record)).toBe(0);
    for (const table of ['head', 'history'] as const) {
      const kept = await school.db.selectFrom(table).select('content').execute();
      expect(JSON.stringify(kept)).not.toContain('Noor');
    }
    expect((await row(noor)).name).toBe('');
    expect((await school.view()).removed).toEqual([]);
    expect((await school.command({ do: 'bring-back-person', id: noor })).statusCode).toBe(409);
  });

  test('nobody takes themselves out, and it is noted who did it', async () => {
    const own = await school.command({ do: 'remove-person', id: school.admin.id });
    expect(own.json()).toEqual({ reason: 'not-yourself' });
    await school.command({ do: 'remove-person', id: mum });
    await school.command({ do: 'remove-person', id: mum });
    const audit = await school.db
      .selectFrom('audit')
      .select(['by', 'what'])
      .where('person', '=', mum)
      .execute();
    expect(audit).toEqual([{ by: school.admin.id, what: 'person-removed' }]);
  });
});

const ian = anId(6);

async function follow() {
  const done = await school.command(
    { do: 'add-staff', id: ian, name: 'Ian', role: 'counsellor' },
    { do: 'put-counsellor', counsellor: ian, pupils: [noor, sam] },
  );
  expect(done.statusCode).toBe(200);
}

/** Classes and links as the school sees them, and who may read the pupil's loopbook. */
async function placesNow() {
  const { classes, people } = await school.view();
  const readers = await school.db
    .selectFrom('member')
    .select('person')
    .where('space', '=', space)
    .where('revoked_at', 'is', null)
    .orderBy('person')
    .execute();
  const links = people.map(({ id, follows }) => [id, [...follows].sort()]);
  return { classes, links, readers };
}

function teacherPerson() {
  return { id: ann, name: 'Ann', role: 'teacher' as const };
}

test('what is found and told has the shape that is agreed', async () => {
  const entry = await written(pupil);
  const found = await office('erase/find', { pupil: noor, code: pieceCode(entry.record) });
  expect(Object.keys(found.json<FoundPiece>()).sort()).toEqual(['kind', 'received', 'record']);
});
