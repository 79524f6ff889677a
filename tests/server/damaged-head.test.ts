import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Damage } from '#server/store/damage.ts';
import { carrying } from '../support/carry.ts';
import { anEdit, aPut, aSchool, people, spaces, type TestServer } from '../support/server.ts';

const { pupil, teacher } = people;
const toTeacher = [{ to: teacher.id, until: null }];

let school: TestServer;
let alerts: Damage[];
beforeEach(async () => {
  alerts = [];
  school = await aSchool({ alert: (damage) => void alerts.push(damage) });
});
afterEach(() => school.close());

/** One bit, in the words of one head on the school's disk. */
async function flipBit(mutation: string): Promise<void> {
  const { content } = await school.db
    .selectFrom('head')
    .select('content')
    .where('mutation', '=', mutation)
    .executeTakeFirstOrThrow();
  const bytes = Buffer.from(content);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await school.db
    .updateTable('head')
    .set({ content: bytes.toString() })
    .where('mutation', '=', mutation)
    .execute();
}

it('scenario 36: a bit flips in a head at school: the version before it is read, and the school is alerted', async () => {
  const phone = school.device(pupil);
  const first = aPut({ audience: toTeacher, content: 'eerst' });
  const later = anEdit(first, 'later');
  await phone.push(first, later);
  await flipBit(later.id);
  const desk = school.device(teacher);
  await desk.sync();
  expect(desk.read(first.record)).toEqual(['eerst']);
  const { space, record } = first;
  expect(alerts).toEqual([{ space, record, mutation: later.id, instead: first.id }]);
});

it('scenario 36: the device that still has the words brings them back, and nobody reads both', async () => {
  const phone = school.device(pupil);
  const first = aPut({ audience: toTeacher, content: 'eerst' });
  const later = anEdit(first, 'later');
  await phone.push(first, later);
  await flipBit(later.id);
  const desk = school.device(teacher);
  await desk.sync();
  const waiting: [string, string, string][] = [[later.space, later.record, later.id]];
  expect(await phone.exchange({ waiting })).toMatchObject({ lost: [later.id] });
  expect(phone.read(first.record)).toEqual(['later']);
  await phone.push(later);
  await desk.sync();
  expect(desk.read(first.record)).toEqual(['later']);
  await phone.push(anEdit(later, 'nog later'));
  const kept = await school.db.selectFrom('history').select('content').execute();
  expect(kept.map(({ content }) => content).sort()).toEqual(['eerst', 'later']);
});

it('scenario 36: without an older version the words are shown as unreadable, until they come again', async () => {
  const phone = carrying(school, pupil);
  await phone.sync();
  const record = await phone.write('enige woorden', { audience: toTeacher });
  await phone.sync();
  const [row] = await phone.journal.read((journal) => journal.all());
  await flipBit(row?.id ?? '');
  const desk = carrying(school, teacher);
  await desk.sync();
  const seen = await desk.replica.read((replica) => replica.record(spaces.portfolio, record));
  expect(seen).toBeDefined();
  expect(await desk.read(record)).toBeUndefined();
  expect(alerts).toHaveLength(1);
  await phone.sync();
  await desk.sync();
  expect(await desk.read(record)).toEqual(['enige woorden']);
});
