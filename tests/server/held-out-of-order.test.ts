import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  aMutationId,
  anAudience,
  anEdit,
  aPut,
  aSchool,
  people,
  type TestServer,
} from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

const { pupil, parent, otherParent, teacher, counsellor } = people;

it('a share whose clock was behind that of the entry it shares comes free together with it', async () => {
  const home = school.device(parent);
  await home.sync();
  await school.members('portfolio', [pupil, otherParent, teacher, counsellor]);
  const earlier = aMutationId();
  const entry = aPut({ kind: 'home-entry' });
  const share = { ...anAudience(entry, [otherParent]), id: earlier };
  expect(await home.push(entry, share)).toMatchObject([{ status: 'held' }, { status: 'held' }]);
  await school.members('portfolio', [pupil, parent, otherParent, teacher, counsellor]);
  const held = await school.db.selectFrom('held').select('mutation').execute();
  expect(held).toEqual([]);
  const row = await school.db
    .selectFrom('record')
    .select('audience')
    .where('id', '=', entry.record)
    .executeTakeFirst();
  expect(row?.audience).toContain(otherParent.id);
});

it('words that left before what makes their record are taken in with it, and wait for nobody else’s', async () => {
  const phone = school.device(pupil);
  const entry = aPut();
  const words = anEdit(entry, 'meer');
  expect(await phone.push(words, entry)).toMatchObject([
    { status: 'accepted' },
    { status: 'accepted' },
  ]);
  expect(await school.db.selectFrom('held').select('mutation').execute()).toEqual([]);
});
