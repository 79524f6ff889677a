import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  aDelete,
  anAudience,
  anEdit,
  aPut,
  aSchool,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

const { pupil, parent, teacher, counsellor } = people;
const accepted = { status: 'accepted' };

it('scenario 1: the answer to a push is lost, typing goes on, the device sends again: one head per mutation, the later words too', async () => {
  const phone = school.device(pupil);
  const first = aPut({ content: 'one' });
  await phone.push(first);
  const later = anEdit(first, 'two');
  const [again, next] = await phone.push(first, later);
  expect([again, next]).toMatchObject([accepted, accepted]);
  expect(phone.read(first.record)).toEqual(['two']);
  expect(phone.change(first.record)?.heads.map(({ id }) => id)).toEqual([later.id]);
});

it('scenario 2: the same push three times, out of order: state as if once', async () => {
  const phone = school.device(pupil);
  const first = aPut({ content: 'one' });
  const second = anEdit(first, 'two');
  const third = anEdit(second, 'three', { supersedes: [second.id, first.id] });
  const [made] = await phone.push(first);
  await phone.push(third);
  const results = await phone.push(second, third, first);
  expect(results.at(-1)).toEqual(made);
  expect(phone.read(first.record)).toEqual(['three']);
  const rows = await school.db.selectFrom('applied').selectAll().execute();
  expect(rows).toHaveLength(3);
});

it('a first sync brings the roster and what is shared, and nothing else', async () => {
  const phone = school.device(pupil);
  const shared = aPut({ audience: [{ to: teacher.id, until: null }] });
  await phone.push(shared, aPut());
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([shared.record]);
  expect([...screen.spaces.keys()].sort()).toEqual(Object.values(spaces).sort());
  const roster = [...(screen.spaces.get(spaces.portfolio)?.records.values() ?? [])].find(
    ({ kind }) => kind === 'roster',
  );
  expect(roster?.heads[0]?.codec).toBe(0);
  expect(JSON.parse(roster?.heads[0]?.content ?? '')).toMatchObject({ groups: ['2G'] });
});

it('scenario 15: teacher, then nobody, then counsellor between two syncs: exactly the right set', async () => {
  const phone = school.device(pupil);
  const toTeachers = aPut({ audience: [{ to: 'role:teacher', until: null }] });
  const toPerson = aPut({ audience: [{ to: teacher.id, until: null }] });
  await phone.push(toTeachers, toPerson, aPut());
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([toTeachers.record, toPerson.record].sort());
  await school.members('portfolio', [pupil, parent]);
  await school.members('portfolio', [pupil, parent, { ...teacher, role: 'counsellor' }]);
  const answer = await screen.exchange();
  expect(answer.spaces[spaces.portfolio]?.reset?.why).toBe('grant');
  expect(screen.records()).toEqual([toPerson.record]);
  await school.members('portfolio', [pupil, parent]);
  await school.members('portfolio', [pupil, parent, teacher]);
  await screen.exchange();
  expect(screen.records()).toEqual([toTeachers.record, toPerson.record].sort());
});

it('scenario 16: from the teacher to only me, with replies: all gone from the teacher in one pull', async () => {
  const phone = school.device(pupil);
  const entry = aPut({
    audience: [
      { to: teacher.id, until: null },
      { to: counsellor.id, until: null },
    ],
  });
  await phone.push(entry);
  const desk = school.device(counsellor);
  await desk.sync();
  const reply = aPut({
    kind: 'reply',
    about: entry.record,
    audience: [
      { to: pupil.id, until: null },
      { to: teacher.id, until: null },
    ],
  });
  expect(await desk.push(reply)).toMatchObject([accepted]);
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([entry.record, reply.record].sort());
  expect(await phone.push(anAudience(entry, []))).toMatchObject([accepted]);
  const answer = await screen.exchange();
  expect(answer.spaces[spaces.portfolio]?.changes).toEqual(
    expect.arrayContaining([
      { record: entry.record, gone: true },
      { record: reply.record, gone: true },
    ]),
  );
  expect(screen.records()).toEqual([]);
  await phone.push(anEdit(entry, 'more'));
  expect((await screen.exchange()).spaces).toEqual({});
  await phone.sync();
  expect(phone.records()).toEqual([entry.record, reply.record].sort());
});

it('what is given again comes back whole, with its replies', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ audience: [{ to: teacher.id, until: null }] });
  await phone.push(entry);
  const screen = school.device(teacher);
  await screen.sync();
  const reply = aPut({ kind: 'reply', about: entry.record });
  await screen.push(reply);
  const away = anAudience(entry, []);
  await phone.push(away);
  await screen.sync();
  expect(screen.records()).toEqual([reply.record]);
  await phone.push(anAudience(entry, [teacher], away.id));
  await screen.sync();
  expect(screen.records()).toEqual([entry.record, reply.record].sort());
});

it('scenario 17: the phone widens while a stale tablet narrows: narrow wins, the author is told', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ audience: [{ to: teacher.id, until: null }] });
  await phone.push(entry);
  const narrow = anAudience(entry, []);
  const wide = anAudience(entry, [teacher, parent, counsellor]);
  expect(await phone.push(narrow)).toMatchObject([accepted]);
  expect(await phone.push(wide)).toMatchObject([{ ...accepted, note: 'narrowed' }]);
  expect(phone.change(entry.record)?.audience).toEqual([]);
  const [again] = await phone.push(wide);
  expect(again).toMatchObject({ ...accepted, note: 'narrowed' });
});

it('scenario 17: the other way round, a stale narrowing after the widening still narrows', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ audience: [{ to: teacher.id, until: null }] });
  await phone.push(entry, anAudience(entry, [teacher, parent]));
  await phone.push(anAudience(entry, []));
  expect(phone.change(entry.record)?.audience).toEqual([]);
});

it('scenario 18: edited on B, then the stale delete of A arrives: the edit is kept, the delete held as changed', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ content: 'first' });
  await phone.push(entry);
  await phone.push(anEdit(entry, 'second'));
  const stale = aDelete(entry);
  expect(await phone.push(stale)).toMatchObject([{ status: 'held', reason: 'changed' }]);
  expect(phone.read(entry.record)).toEqual(['second']);
  expect(phone.change(entry.record)?.deleted).toBe(false);
  await phone.push(anEdit(entry, 'third', { supersedes: [] }));
  expect(await phone.push(stale)).toMatchObject([{ status: 'held', reason: 'changed' }]);
});

it('a deletion stays with its author, and later words restore it for only the author', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ audience: [{ to: teacher.id, until: null }] });
  await phone.push(entry);
  const screen = school.device(teacher);
  await screen.sync();
  await phone.push(aDelete(entry));
  await screen.sync();
  expect(screen.records()).toEqual([]);
  expect(phone.change(entry.record)).toMatchObject({ deleted: true, heads: [{ id: entry.id }] });
  await phone.push(anEdit(entry, 'after all'));
  await screen.sync();
  expect(phone.change(entry.record)).toMatchObject({ deleted: false, audience: [] });
  expect(screen.records()).toEqual([]);
});

it('scenario 5: two devices edit the same text: both texts are heads, until one merges them', async () => {
  const phone = school.device(pupil);
  const tablet = school.device(pupil);
  const entry = aPut({ content: 'start' });
  await phone.push(entry);
  const lasser = anEdit(entry, 'lasser');
  const kapper = anEdit(entry, 'kapper');
  await phone.push(lasser);
  await tablet.push(kapper);
  await phone.sync();
  expect(phone.read(entry.record)).toEqual(['kapper', 'lasser']);
  await tablet.push(anEdit(entry, 'both', { supersedes: [lasser.id, kapper.id] }));
  await phone.sync();
  expect(phone.read(entry.record)).toEqual(['both']);
  expect(phone.spaces).toEqual(tablet.spaces);
});
