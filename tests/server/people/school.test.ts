import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import type { SchoolCommand } from '#protocol/school.ts';
import { withdrawCardsAgain } from '#server/people/cards.ts';
import { deriveSpace } from '#server/people/derive-space.ts';
import { reconcileDirtySpaces } from '#server/people/reconcile-spaces.ts';
import { schoolViewOf } from '#server/people/school-view.ts';
import { anId, aSchool, type OpenSchool } from './a-school.ts';

const [classA, classB, noor, sam, ann, ben, mum, cleo] = [1, 2, 3, 4, 5, 6, 7, 8].map(anId) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

let school: OpenSchool;
beforeEach(async () => {
  school = await aSchool();
});

const start: SchoolCommand[] = [
  { do: 'add-class', id: classA, name: '3A', groups: ['2G'] },
  { do: 'add-class', id: classB, name: 'OKAN', groups: ['OKAN'] },
  {
    do: 'add-pupils',
    class: classA,
    pupils: [
      { id: noor, name: 'Noor' },
      { id: sam, name: 'Sam' },
    ],
  },
  { do: 'add-staff', id: ann, name: 'Ann', role: 'teacher' },
  { do: 'add-staff', id: ben, name: 'Ben', role: 'counsellor' },
  { do: 'add-staff', id: cleo, name: 'Cleo', role: 'clb' },
  { do: 'add-parent', id: mum, name: 'Rima', language: 'ar', children: [noor] },
];

async function portfolioOf(pupil: string): Promise<string> {
  const { portfolio } = await school.db
    .selectFrom('person')
    .select('portfolio')
    .where('id', '=', pupil)
    .executeTakeFirstOrThrow();
  return portfolio ?? '';
}

/** Who is present in a space, as "person role". */
async function presentIn(space: string): Promise<string[]> {
  const members = await school.db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person')
    .select(['person.name', 'member.role'])
    .where('space', '=', space)
    .where('revoked_at', 'is', null)
    .orderBy('person.name')
    .execute();
  return members.map(({ name, role }) => `${name} ${role}`);
}

async function rosterOf(space: string): Promise<Roster> {
  const { content } = await school.db
    .selectFrom('head')
    .innerJoin('record', (join) =>
      join.onRef('record.id', '=', 'head.record').onRef('record.space', '=', 'head.space'),
    )
    .select('head.content')
    .where('head.space', '=', space)
    .where('record.kind', '=', 'roster')
    .executeTakeFirstOrThrow();
  return JSON.parse(content) as Roster;
}

async function counts(): Promise<number[]> {
  const tables = [
    'person',
    'class',
    'class_pupil',
    'class_teacher',
    'follows',
    'parent_child',
  ] as const;
  const found = [];
  for (const table of tables) {
    found.push((await school.db.selectFrom(table).selectAll().execute()).length);
  }
  return found;
}

describe('memberships follow from the school', () => {
  test('a pupil is in the portfolio, the class and the school; a parent in the portfolio and the school', async () => {
    expect((await school.command(...start)).statusCode).toBe(200);
    expect(await presentIn(await portfolioOf(noor))).toEqual(['Noor pupil', 'Rima parent']);
    expect(await presentIn(await portfolioOf(sam))).toEqual(['Sam pupil']);
    expect(await presentIn(classA)).toEqual(['Noor pupil', 'Sam pupil']);
    expect(await presentIn(school.admin.answer.school.id)).toEqual([
      'Ann teacher',
      'Ben counsellor',
      'Cleo clb',
      'Griet Claes admin',
      'Noor pupil',
      'Rima parent',
      'Sam pupil',
    ]);
  });

  test('a teacher who is put with a class comes into its portfolios, and is out again when taken off', async () => {
    await school.command(...start, { do: 'put-teacher', class: classA, teacher: ann });
    expect(await presentIn(classA)).toContain('Ann teacher');
    expect(await presentIn(await portfolioOf(noor))).toContain('Ann teacher');
    await school.command({ do: 'take-teacher', class: classA, teacher: ann });
    expect(await presentIn(classA)).not.toContain('Ann teacher');
    expect(await presentIn(await portfolioOf(noor))).not.toContain('Ann teacher');
    expect(await presentIn(await portfolioOf(sam))).toEqual(['Sam pupil']);
  });

  test('a teacher stays with a pupil through another class', async () => {
    await school.command(
      ...start,
      { do: 'add-pupils', class: classB, pupils: [{ id: noor, name: 'Noor' }] },
      { do: 'put-teacher', class: classA, teacher: ann },
      { do: 'put-teacher', class: classB, teacher: ann },
      { do: 'take-teacher', class: classA, teacher: ann },
    );
    expect(await presentIn(await portfolioOf(noor))).toContain('Ann teacher');
    expect(await presentIn(await portfolioOf(sam))).not.toContain('Ann teacher');
  });

  test('a pupil added later meets the teachers who are with the class already', async () => {
    const late = anId(50);
    await school.command(...start, { do: 'put-teacher', class: classA, teacher: ann });
    await school.command({
      do: 'add-pupils',
      class: classA,
      pupils: [{ id: late, name: 'Yusuf' }],
    });
    expect(await presentIn(await portfolioOf(late))).toEqual(['Ann teacher', 'Yusuf pupil']);
  });

  test('a pupil who leaves a class leaves its teachers', async () => {
    await school.command(...start, { do: 'put-teacher', class: classA, teacher: ann });
    await school.command({ do: 'leave-class', class: classA, pupil: noor });
    expect(await presentIn(await portfolioOf(noor))).toEqual(['Noor pupil', 'Rima parent']);
    expect(await presentIn(classA)).toEqual(['Ann teacher', 'Sam pupil']);
  });

  test('a counsellor and a CLB colleague follow single pupils, each in their own role', async () => {
    await school.command(
      ...start,
      { do: 'put-counsellor', counsellor: ben, pupils: [noor, sam] },
      { do: 'put-counsellor', counsellor: cleo, pupils: [noor] },
    );
    expect(await presentIn(await portfolioOf(noor))).toEqual([
      'Ben counsellor',
      'Cleo clb',
      'Noor pupil',
      'Rima parent',
    ]);
    await school.command({ do: 'take-counsellor', counsellor: ben, pupils: [noor] });
    expect(await presentIn(await portfolioOf(noor))).not.toContain('Ben counsellor');
    expect(await presentIn(await portfolioOf(sam))).toContain('Ben counsellor');
  });

  test('a parent is linked to another child, and unlinked', async () => {
    await school.command(...start, { do: 'link-parent', parent: mum, child: sam });
    expect(await presentIn(await portfolioOf(sam))).toContain('Rima parent');
    await school.command({ do: 'unlink-parent', parent: mum, child: sam });
    expect(await presentIn(await portfolioOf(sam))).not.toContain('Rima parent');
    expect(await presentIn(await portfolioOf(noor))).toContain('Rima parent');
  });

  test('given back, a membership has another grant', async () => {
    const grant = async () =>
      (
        await school.db
          .selectFrom('member')
          .select('grant')
          .where('person', '=', ann)
          .where('space', '=', classA)
          .executeTakeFirstOrThrow()
      ).grant;
    await school.command(...start, { do: 'put-teacher', class: classA, teacher: ann });
    const before = await grant();
    await school.command({ do: 'take-teacher', class: classA, teacher: ann });
    await school.command({ do: 'put-teacher', class: classA, teacher: ann });
    expect(await grant()).not.toBe(before);
  });
});

describe('rosters follow from the school', () => {
  test('of a portfolio: its members and the groups of the pupil', async () => {
    await school.command(...start, { do: 'put-teacher', class: classA, teacher: ann });
    expect(await rosterOf(await portfolioOf(noor))).toEqual({
      space: 'portfolio',
      name: 'Noor',
      groups: ['2G'],
      people: [
        { id: noor, name: 'Noor', role: 'pupil' },
        { id: ann, name: 'Ann', role: 'teacher' },
        { id: mum, name: 'Rima', role: 'parent' },
      ],
    });
  });

  test('of a class: teachers, and pupils with their portfolios; no family', async () => {
    await school.command(...start, { do: 'put-teacher', class: classA, teacher: ann });
    expect(await rosterOf(classA)).toEqual({
      space: 'class',
      name: '3A',
      groups: ['2G'],
      people: [
        { id: ann, name: 'Ann', role: 'teacher' },
        { id: noor, name: 'Noor', role: 'pupil', portfolio: await portfolioOf(noor) },
        { id: sam, name: 'Sam', role: 'pupil', portfolio: await portfolioOf(sam) },
      ],
    });
  });

  test('of the school: its staff alone', async () => {
    await school.command(...start);
    const roster = await rosterOf(school.admin.answer.school.id);
    expect(roster.people.map((person) => person.name)).toEqual([
      'Ann',
      'Ben',
      'Cleo',
      'Griet Claes',
    ]);
  });

  test('change with a name, a group and the name of the school', async () => {
    await school.command(...start);
    await school.command(
      { do: 'rename-person', id: noor, name: 'Noor El Amrani' },
      { do: 'rename-person', id: ann, name: 'Ann Peeters' },
      { do: 'rename-class', id: classA, name: '4A', groups: ['3G'] },
      { do: 'name-school', name: 'Het Anker' },
    );
    expect((await rosterOf(await portfolioOf(noor))).name).toBe('Noor El Amrani');
    expect((await rosterOf(await portfolioOf(noor))).groups).toEqual(['3G']);
    expect((await rosterOf(classA)).people[0]?.name).toBe('Noor El Amrani');
    const roster = await rosterOf(school.admin.answer.school.id);
    expect(roster.name).toBe('Het Anker');
    expect(roster.people[0]?.name).toBe('Ann Peeters');
  });
});

test('how long notes are kept is told to the office and to staff, and sent twice it is one choice', async () => {
  const { id } = school.admin.answer.school;
  await school.command(...start, { do: 'keep-notes', years: 2 });
  const { notes } = await rosterOf(id);
  expect(notes?.years).toBe(2);
  expect((await schoolViewOf(school.db)).notes).toEqual(notes);
  await school.command({ do: 'keep-notes', years: 2 });
  expect((await rosterOf(id)).notes).toEqual(notes);
  expect((await rosterOf(classA)).notes).toBeUndefined();
});

describe('commands are all done, or none', () => {
  test.each<[string, SchoolCommand, string]>([
    [
      'a class nobody knows',
      { do: 'rename-class', id: anId(77), name: 'X', groups: [] },
      'unknown-class',
    ],
    [
      'a pupil nobody knows',
      { do: 'leave-class', class: classA, pupil: anId(77) },
      'unknown-person',
    ],
    ['a parent as a teacher', { do: 'put-teacher', class: classA, teacher: mum }, 'wrong-role'],
    [
      'a teacher as a counsellor',
      { do: 'put-counsellor', counsellor: ann, pupils: [noor] },
      'wrong-role',
    ],
    ['a parent of a teacher', { do: 'link-parent', parent: mum, child: ann }, 'wrong-role'],
    [
      'a parent of nobody',
      { do: 'add-parent', id: anId(78), name: 'X', children: [anId(77)] },
      'unknown-person',
    ],
    [
      'a pupil with the id of a teacher',
      { do: 'add-pupils', class: classA, pupils: [{ id: ann, name: 'Ann' }] },
      'same-id',
    ],
    [
      'a class with the id of a person',
      { do: 'add-class', id: ann, name: 'X', groups: [] },
      'same-id',
    ],
    [
      'a person with the id of a class',
      { do: 'add-staff', id: classA, name: 'X', role: 'teacher' },
      'same-id',
    ],
    [
      'another name under a known id',
      { do: 'add-staff', id: ann, name: 'An Other', role: 'teacher' },
      'same-id',
    ],
  ])('%s is refused, and what came with it too', async (_, odd, reason) => {
    await school.command(...start);
    const before = await counts();
    const response = await school.command(
      { do: 'add-staff', id: anId(60), name: 'Dirk', role: 'coach' },
      odd,
    );
    expect([response.statusCode, response.json()]).toEqual([409, { reason }]);
    expect(await counts()).toEqual(before);
    expect(await school.db.selectFrom('dirty_space').selectAll().execute()).toEqual([]);
  });

  test('sent twice, they are done once, also after a new name', async () => {
    await school.command(...start);
    const before = await counts();
    await school.command({ do: 'rename-person', id: noor, name: 'Noor El Amrani' });
    expect((await school.command(...start)).statusCode).toBe(200);
    expect(await counts()).toEqual(before);
    const view = await school.view();
    expect(view.people.find((person) => person.id === noor)?.name).toBe('Noor El Amrani');
  });

  test('what a crash left undone is done at the next start', async () => {
    await school.command(...start);
    await school.db
      .insertInto('class_teacher')
      .values({ class: classA, teacher: ann, since: 0 })
      .execute();
    await school.db
      .insertInto('dirty_space')
      .values({ space: classA, kind: 'class', mark: 'm' })
      .execute();
    expect(await presentIn(classA)).not.toContain('Ann teacher');
    const now = () => school.clock.now;
    await reconcileDirtySpaces({ db: school.db, now, random: (bytes) => new Uint8Array(bytes) });
    expect(await presentIn(classA)).toContain('Ann teacher');
    expect(await school.db.selectFrom('dirty_space').selectAll().execute()).toEqual([]);
  });

  test('twenty at the same moment leave every space as the tables say', async () => {
    await school.command(...start);
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        school.command({
          do: turn % 2 === 0 ? 'put-teacher' : 'take-teacher',
          class: classA,
          teacher: ann,
        }),
      ),
    );
    const wanted = await deriveSpace(school.db, 'class', classA);
    expect((await presentIn(classA)).length).toBe(wanted?.members.length);
  });

  test.each([
    ['no commands', { commands: [] }],
    ['an unknown command', { commands: [{ do: 'read-portfolio', id: noor }] }],
    ['a name of spaces', { commands: [{ do: 'add-staff', id: ann, name: '  ', role: 'teacher' }] }],
    ['a name that is too long', { commands: [{ do: 'name-school', name: 'a'.repeat(121) }] }],
    [
      'a role that is not staff',
      { commands: [{ do: 'add-staff', id: ann, name: 'A', role: 'pupil' }] },
    ],
    ['an id that is none', { commands: [{ do: 'add-class', id: 'a', name: 'A', groups: [] }] }],
    [
      '501 pupils',
      {
        commands: [
          {
            do: 'add-pupils',
            class: classA,
            pupils: Array.from({ length: 501 }, (_, turn) => ({ id: anId(turn), name: 'A' })),
          },
        ],
      },
    ],
  ])('%s is 400', async (_, body) => {
    const response = await school.post(`/api/as/${school.admin.id}/school/commands`, body, {
      cookie: school.admin.cookie,
    });
    expect([response.statusCode, response.json()]).toEqual([400, { reason: 'wrong-shape' }]);
  });
});

describe('only the person who runs the school', () => {
  test('sees it, changes it and prints cards', async () => {
    await school.command(...start);
    const cards = await school.print(noor, ann, ben, mum);
    for (const { secret, person } of cards) {
      const someone = await school.enter({ card: secret });
      const headers = { cookie: someone.cookie };
      const path = `/api/as/${person}/school`;
      const answers = [
        await school.app.inject({ url: path, headers }),
        await school.post(`${path}/commands`, { commands: start }, headers),
        await school.post(`${path}/cards`, { people: [sam] }, headers),
        await school.post(`${path}/cards/withdraw`, { person: sam }, headers),
      ];
      for (const answer of answers) {
        expect([answer.statusCode, answer.json()]).toEqual([403, { reason: 'not-allowed' }]);
      }
      const asOther = await school.app.inject({
        url: `/api/as/${school.admin.id}/school`,
        headers,
      });
      expect(asOther.statusCode).toBe(401);
    }
  });

  test('sees names, places and cards, and no portfolio', async () => {
    await school.command(
      ...start,
      { do: 'put-teacher', class: classA, teacher: ann },
      { do: 'put-counsellor', counsellor: ben, pupils: [sam] },
    );
    const [card] = await school.print(noor, ann);
    await school.enter({ card: card?.secret });
    const view = await school.view();
    expect(view.school.name).toBe('De Brug');
    expect(view.classes).toEqual([
      { id: classA, name: '3A', groups: ['2G'], pupils: [noor, sam], teachers: [ann] },
      { id: classB, name: 'OKAN', groups: ['OKAN'], pupils: [], teachers: [] },
    ]);
    const seen = Object.fromEntries(view.people.map((person) => [person.name, person]));
    expect(seen.Rima).toMatchObject({
      role: 'parent',
      language: 'ar',
      follows: [noor],
      card: 'none',
    });
    expect(seen.Ben).toMatchObject({ follows: [sam] });
    expect(seen.Noor?.card).toBe('used');
    expect(seen.Ann?.card).toBe('printed');
    expect(JSON.stringify(view)).not.toContain(await portfolioOf(noor));
    expect(view.held).toEqual([]);
  });
});

describe('cards', () => {
  test('are printed with what stands on them, for all or for none', async () => {
    await school.command(...start);
    const [card] = await school.print(noor);
    expect(card).toEqual({
      person: noor,
      name: 'Noor',
      role: 'pupil',
      language: null,
      class: '3A',
      secret: expect.stringMatching(/^[\w-]{24}$/),
      code: expect.any(String),
      codeUntil: school.clock.now + 2 * 24 * 60 * 60 * 1000,
    });
    const refused = await school.post(
      `/api/as/${school.admin.id}/school/cards`,
      { people: [noor, anId(77)] },
      { cookie: school.admin.cookie },
    );
    expect([refused.statusCode, refused.json()]).toEqual([409, { reason: 'unknown-person' }]);
    expect((await school.signIn({ card: card?.secret })).statusCode).toBe(200);
  });

  test('that are withdrawn open nothing, and the school sees it', async () => {
    await school.command(...start);
    const [card] = await school.print(noor);
    const withdraw = (person: string) =>
      school.post(
        `/api/as/${school.admin.id}/school/cards/withdraw`,
        { person },
        { cookie: school.admin.cookie },
      );
    expect((await withdraw(noor)).statusCode).toBe(200);
    expect((await withdraw(noor)).statusCode).toBe(200);
    expect((await withdraw(anId(77))).json()).toEqual({ reason: 'unknown-person' });
    expect((await school.signIn({ card: card?.secret })).json()).toMatchObject({
      reason: 'withdrawn',
    });
    const view = await school.view();
    expect(view.people.find((person) => person.id === noor)?.card).toBe('withdrawn');
  });

  test('of one person print once, however often the person is named', async () => {
    await school.command(...start);
    expect(await school.print(noor, noor)).toHaveLength(1);
  });
});

test('a restored backup does not make a withdrawn card work again', async () => {
  await school.command(...start);
  const [card] = await school.print(noor);
  await school.print(noor);
  await school.db.updateTable('card').set({ withdrawn_at: null }).execute();
  expect((await school.signIn({ card: card?.secret })).statusCode).toBe(200);
  await withdrawCardsAgain(school.deps);
  expect((await school.signIn({ card: card?.secret })).json()).toMatchObject({
    reason: 'withdrawn',
  });
});
