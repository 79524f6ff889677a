/** A commit on one server is heard by who listens at another one, and by nobody who may not see it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Poke } from '#protocol/sync.ts';
import { commit } from '#server/store/commit.ts';
import { type Following, followOthers } from '#server/store/follow-others.ts';
import { createPokes } from '#server/store/pokes.ts';
import { readPushed } from '#server/store/pushed.ts';
import type { Database } from '#server/store/schema.ts';
import { openBeside } from '../support/databases.ts';
import {
  aDelete,
  anAudience,
  anEdit,
  aPut,
  aSchool,
  type Person,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, parent, teacher, counsellor } = people;

let here: TestServer;
let db: Database;
let there: Following;
let asked: number;
beforeEach(async () => {
  here = await aSchool();
  db = await openBeside(here.db);
  there = followOthers({ ...here.deps, db, pokes: createPokes() });
  await there.look();
  asked = 0;
});
afterEach(async () => {
  await here.close();
  await db.destroy();
});

function listen(person: Person): Poke[] {
  const heard: Poke[] = [];
  there.pokes.listen({ person: person.id, device: null, hear: (poke) => void heard.push(poke) });
  return heard;
}

const news = [{ spaces: [spaces.portfolio], spreadMs: 0 }];

it('who may read what was written elsewhere is told, once', async () => {
  const [pupils, teachers, parents] = [listen(pupil), listen(teacher), listen(parent)];
  await here.device(pupil).push(aPut({ audience: [{ to: teacher.id, until: null }] }));
  await there.look();
  await there.look();
  expect(pupils).toEqual(news);
  expect(teachers).toEqual(news);
  expect(parents).toEqual([]);
});

it('scenario 39: the pupil writes ten private entries: nobody else hears anything', async () => {
  const others = [parent, teacher, counsellor].map(listen);
  const phone = here.device(pupil);
  for (let count = 0; count < 10; count += 1) {
    const entry = aPut();
    await phone.push(entry, anEdit(entry, 'more'));
    await there.look();
  }
  expect(others).toEqual([[], [], []]);
});

it('who loses a record hears of that, and of nothing after it', async () => {
  const phone = here.device(pupil);
  const entry = aPut({ audience: [{ to: teacher.id, until: null }] });
  await phone.push(entry);
  await there.look();
  const teachers = listen(teacher);
  const away = anAudience(entry, []);
  await phone.push(away);
  await there.look();
  expect(teachers).toEqual(news);
  await phone.push(anEdit(entry, 'private again'), aDelete(aPut()));
  await there.look();
  expect(teachers).toEqual(news);
});

it('a reply is heard by who may read what it is about, and a new member hears of being one', async () => {
  const parents = listen(parent);
  const phone = here.device(pupil);
  const entry = aPut({ audience: [{ to: teacher.id, until: null }] });
  await phone.push(entry);
  await there.look();
  const reply = aPut({ kind: 'reply', about: entry.record });
  await here.device(teacher).push(reply);
  const pupils = listen(pupil);
  await there.look();
  expect(pupils).toEqual(news);
  expect(parents).toEqual([]);
  const teachers = listen(people.otherTeacher);
  await here.members('class', [pupil, people.classmate, teacher, people.otherTeacher]);
  await there.look();
  expect(teachers).toEqual([{ spaces: [spaces.class], spreadMs: 0 }]);
});

it('what this server committed itself is told by itself alone', async () => {
  const pupils = listen(pupil);
  const { app, deps } = here;
  await app.close();
  await commit(
    { ...deps, db, pokes: there.pokes },
    { person: pupil.id, space: spaces.portfolio, pushed: [readPushed(aPut())] },
  );
  await there.look();
  expect(pupils).toEqual(news);
});

it('it costs one question a second while nothing happens, however many listen', async () => {
  for (const person of Object.values(people)) {
    for (let device = 0; device < 50; device += 1) listen(person);
  }
  const counting = { ...here.deps, db: counted(db), pokes: there.pokes };
  const follower = followOthers(counting);
  await follower.look();
  asked = 0;
  await follower.look();
  expect(asked).toBe(1);
});

function counted(database: Database): Database {
  return new Proxy(database, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      if (['selectFrom', 'transaction'].includes(String(name))) asked += 1;
      return found.bind(target);
    },
  });
}
