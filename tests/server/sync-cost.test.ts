import { afterEach, beforeEach, expect, it } from 'vitest';
import { reconcileSpace } from '#server/store/members.ts';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { pull } from '#server/store/pull.ts';
import { costOf } from '../support/database-cost.ts';
import {
  aPut,
  aSchool,
  idFrom,
  people,
  type TestDevice,
  type TestServer,
  wantedSpace,
} from '../support/server.ts';

const { pupil, parent, teacher } = people;

let school: TestServer;
beforeEach(async () => {
  school = await aSchool({ db: await openSqlite(':memory:') });
});
afterEach(() => school.close());

/** How many queries a sync without news costs, once the server knows that there is none. */
async function queriesOf(device: TestDevice): Promise<number> {
  await device.sync();
  const { spaces, complete, need, membersTag, maxBytes } = device.request();
  const ask = { spaces, complete, need, membersTag, maxBytes, person: device.person.id };
  const { statements } = await costOf(async () => {
    expect((await pull(school.deps, ask)).spaces).toEqual({});
  });
  return statements;
}

it('a sync without news costs the same queries whatever the loopbook holds', async () => {
  const phone = school.device(pupil);
  const home = school.device(parent);
  const entry = () => aPut({ audience: [{ to: parent.id, until: null }] });
  await phone.push(entry());
  await home.sync();
  const few = [await queriesOf(phone), await queriesOf(home)];
  for (let round = 0; round < 5; round += 1) {
    await phone.push(...Array.from({ length: 100 }, entry));
    await phone.push(...Array.from({ length: 100 }, () => aPut()));
  }
  await phone.sync();
  await home.sync();
  expect(home.records()).toHaveLength(501);
  expect([await queriesOf(phone), await queriesOf(home)]).toEqual(few);
  expect(Math.max(...few)).toBeLessThan(10);
});

/** How many rows are read for one page of a first sync. */
async function rowsOfPage(device: TestDevice): Promise<number> {
  const { spaces, complete, need, membersTag } = device.request();
  const ask = { spaces, complete, need, membersTag, maxBytes: 16_000, person: device.person.id };
  const { rows } = await costOf(async () => {
    expect((await pull(school.deps, ask)).more).toBe(true);
  });
  expect(rows).toBeGreaterThan(10);
  return rows;
}

it('a page of a first sync costs what is in it, not what is still to come', async () => {
  const phone = school.device(pupil);
  const shared = [{ to: teacher.id, until: null }];
  const write = async (many: number) => {
    for (let left = many; left > 0; left -= 100) {
      await phone.push(
        ...Array.from({ length: 100 }, (_, index) => aPut(index % 4 ? {} : { audience: shared })),
      );
    }
  };
  await write(500);
  const few = [await rowsOfPage(school.device(pupil)), await rowsOfPage(school.device(teacher))];
  await write(1_500);
  const many = [await rowsOfPage(school.device(pupil)), await rowsOfPage(school.device(teacher))];
  expect(many).toEqual(few);
  expect(Math.max(...many)).toBeLessThan(700);
});

it('a sync without news moves under 2 KiB for a pupil', async () => {
  const phone = school.device(pupil);
  await phone.push(...Array.from({ length: 100 }, () => aPut()));
  await phone.sync();
  const request = phone.request();
  const response = await school.post(pupil, request);
  expect(response.json().spaces).toEqual({});
  expect(JSON.stringify(request).length + response.body.length).toBeLessThan(2 * 1024);
});

it('and under 10 KiB for a teacher with fifty portfolios, in as many queries', async () => {
  const screen = school.device(teacher);
  await screen.sync();
  const one = await queriesOf(screen);
  for (let index = 0; index < 50; index += 1) {
    const wanted = wantedSpace('portfolio', [pupil, teacher]);
    await reconcileSpace(school.deps, { ...wanted, space: idFrom(`portfolio ${index}`) });
  }
  await screen.sync();
  const request = screen.request();
  expect(Object.keys(request.spaces)).toHaveLength(53);
  const response = await school.post(teacher, request);
  expect(response.json().spaces).toEqual({});
  expect(JSON.stringify(request).length + response.body.length).toBeLessThan(10 * 1024);
  expect(await queriesOf(screen)).toBe(one);
});
