import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteRecord, saveRecord } from '#storage/write.ts';
import { askAgain, readHeld, takeBack } from '#sync/held.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

let school: TestServer;
let phone: Carried;
beforeEach(async () => {
  school = await aSchool();
  phone = carrying(school, people.pupil);
  await phone.sync();
});
afterEach(() => school.close());

it('held words are taken back into a record of one’s own, once, and leave the tray', async () => {
  await phone.write('als leerkracht geschreven', { kind: 'note' });
  await phone.sync();
  const [held] = await readHeld(phone);
  const record = await takeBack(phone, held?.id ?? '');
  expect(await readHeld(phone)).toEqual([]);
  expect(await phone.read(record ?? '')).toEqual(['als leerkracht geschreven']);
  await phone.sync();
  expect(await phone.state(record ?? '')).toBe('safe');
  expect(await readHeld(phone)).toEqual([]);
});

it('words that another device could not place are in the tray here too, and can be taken back', async () => {
  await phone.write('van de telefoon', { kind: 'note' });
  await phone.sync();
  const tablet = carrying(school, people.pupil);
  await tablet.sync();
  const [held] = await readHeld(tablet);
  expect(held).toMatchObject({ reason: 'not-maker', text: 'van de telefoon' });
  await takeBack(tablet, held?.id ?? '');
  await tablet.sync();
  expect(await readHeld(tablet)).toEqual([]);
});

it('words without a place stay in the tray', async () => {
  const home = carrying(school, people.parent);
  await home.sync();
  await home.write('over mijn kind', { kind: 'home-entry' });
  await school.members('portfolio', [people.pupil, people.teacher]);
  await home.sync();
  const [held] = await readHeld(home);
  await expect(takeBack(home, held?.id ?? '')).rejects.toThrow();
  expect(await readHeld(home)).toHaveLength(1);
});

it('a record with as many heads as it can hold is merged, and nothing of it is lost', async () => {
  const record = await phone.write('begin');
  await phone.sync();
  const others = Array.from({ length: 9 }, () => carrying(school, people.pupil));
  for (const device of others) await device.sync();
  for (const [index, device] of others.entries()) {
    await saveRecord(device, {
      space: spaces.portfolio,
      record,
      kind: 'entry',
      edits: { [`answer.${index}`]: `woorden ${index}` },
    });
  }
  for (const device of others) await device.sync();
  await others.at(-1)?.sync();
  await phone.sync();
  const row = await phone.replica.read((replica) => replica.record(spaces.portfolio, record));
  const text = JSON.stringify(row?.heads);
  for (let index = 0; index < 9; index += 1) expect(text).toContain(`woorden ${index}`);
});

it('the school is asked once more when somebody asks for it, and the words are kept once', async () => {
  await phone.write('als leerkracht geschreven', { kind: 'note' });
  await phone.sync();
  const [held] = await readHeld(phone);
  expect(held).toMatchObject({ mayAsk: true, op: 'put' });
  await askAgain(phone, held?.id ?? '');
  const asked: number[] = [];
  await phone.sync({
    post: (request) => {
      asked.push(request.push.length);
      return phone.post(request);
    },
  });
  expect(asked[0]).toBe(1);
  expect(await readHeld(phone)).toMatchObject([{ id: held?.id, reason: 'not-maker' }]);
  const kept = await school.db.selectFrom('held').select('mutation').execute();
  expect(kept).toHaveLength(1);
});

it('scenario 18: of a deletion that met new words, its maker is told once and not asked to insist', async () => {
  const record = await phone.write('woorden');
  await phone.sync();
  const tablet = carrying(school, people.pupil);
  await tablet.sync();
  await tablet.write('nieuwe woorden', { record });
  await tablet.sync();
  await deleteRecord(phone, spaces.portfolio, record);
  await phone.sync();
  const [held] = await readHeld(phone);
  expect(held).toMatchObject({ reason: 'changed', op: 'delete', mayAsk: false, text: '' });
  await takeBack(phone, held?.id ?? '');
  await phone.sync();
  expect(await readHeld(phone)).toEqual([]);
  expect(await phone.read(record)).toEqual(['nieuwe woorden']);
});
