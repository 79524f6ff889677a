import { afterEach, beforeEach, expect, it } from 'vitest';
import { costOf } from '../support/database-cost.ts';
import { aPut, aSchool, people, type TestDevice, type TestServer } from '../support/server.ts';

const { pupil, teacher } = people;

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

const shared = [{ to: teacher.id, until: null }];

async function withPages(pages: number): Promise<TestDevice> {
  const phone = school.device(pupil);
  await phone.sync();
  for (let page = 0; page < pages; page += 1) {
    await phone.push(...Array.from({ length: 100 }, () => aPut({ audience: shared })));
  }
  await phone.sync();
  return phone;
}

/** Two transactions: one takes the words in, one reads what is new. */
const most = { statements: 19, journeys: 5 };

it('one new change costs few statements, and fewer journeys to the database', async () => {
  const phone = await withPages(0);
  const cost = await costOf(() => phone.push(aPut()));
  expect(cost.statements).toBeLessThanOrEqual(most.statements);
  expect(cost.journeys).toBeLessThanOrEqual(most.journeys);
});

it('words added to what is there cost little more, for what they replace is kept', async () => {
  const phone = await withPages(0);
  const first = aPut();
  await phone.push(first);
  const edit = aPut({ record: first.record, creates: false, supersedes: [first.id] });
  const cost = await costOf(() => phone.push(edit));
  expect(cost.statements).toBeLessThanOrEqual(most.statements + 3);
  expect(cost.journeys).toBeLessThanOrEqual(most.journeys);
});

it('a change costs the same whatever the loopbook holds', async () => {
  const small = await withPages(0);
  const few = await costOf(() => small.push(aPut({ audience: shared })));
  const large = await withPages(3);
  const many = await costOf(() => large.push(aPut({ audience: shared })));
  expect(many.statements).toBe(few.statements);
  expect(many.journeys).toBe(few.journeys);
});

it('a change sent again is known again without a word being written', async () => {
  const phone = await withPages(0);
  const put = aPut();
  await phone.push(put);
  await phone.sync();
  const cost = await costOf(() => phone.push(put));
  expect(cost.statements).toBeLessThanOrEqual(most.statements - 4);
});
