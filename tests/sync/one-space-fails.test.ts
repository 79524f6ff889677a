import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { carrying } from '../support/carry.ts';
import { aPut, aSchool, people, spaces, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool({ db: await openSqlite(':memory:') });
});
afterEach(() => school.close());

/** A fault of the database that meets one space alone. */
async function breakSpace(space: string): Promise<() => Promise<unknown>> {
  await sql`create trigger broken before insert on commit_log when new.space = ${sql.lit(space)}
    begin select raise(abort, 'the disk has a hole'); end`.execute(school.db);
  return () => sql`drop trigger broken`.execute(school.db);
}

it('scenario 23: where the school fails for one space only, the others go on, and that one waits its time and comes through', async () => {
  const { teacher } = people;
  const desk = carrying(school, teacher);
  await desk.sync();
  const mend = await breakSpace(spaces.portfolio);
  const lesson = await desk.write('les', {
    space: spaces.class,
    kind: 'lesson',
    audience: undefined,
  });
  const note = await desk.write('nota', { kind: 'note' });
  let asked = 0;
  const counting = (request: Parameters<typeof desk.post>[0]) => {
    asked += 1;
    return desk.post(request);
  };
  const done = await desk.sync({ post: counting });
  expect(asked).toBe(1);
  const inClass = await desk.journal.read((journal) => journal.ofRecord(spaces.class, lesson));
  expect(inClass).toMatchObject([{ state: 'echoed' }]);
  expect(await desk.state(note)).toBe('device');
  // Between five and some twenty seconds: never at once, and not everybody at the same time.
  if (done.outcome !== 'done' || done.nextInMs === null) throw new Error('it does not come back');
  expect(done.nextInMs).toBeGreaterThan(4_000);
  expect(done.nextInMs).toBeLessThan(30_000);
  await mend();
  school.clock.now += done.nextInMs;
  await desk.sync();
  expect(await desk.state(note)).toBe('safe');
});

it('scenario 23: the answers for the other spaces are the same as without the fault', async () => {
  const lesson = aPut({ space: spaces.class, kind: 'lesson' });
  await school.device(people.teacher).push(lesson);
  const phone = school.device(people.pupil);
  await phone.sync();
  const mend = await breakSpace(spaces.portfolio);
  const mark = aPut({ space: spaces.class, kind: 'lesson-mark', about: lesson.record });
  const results = await phone.push(aPut(), mark);
  expect(results).toMatchObject([
    { status: 'retry', reason: 'busy' },
    { id: mark.id, status: 'accepted' },
  ]);
  await mend();
});
