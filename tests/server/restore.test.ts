import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { eraseRecord } from '#server/store/erase.ts';
import { openLedger } from '#server/store/ledger.ts';
import { replayLedger } from '#server/store/replay.ts';
import { upkeep } from '#server/store/upkeep.ts';
import { type Backup, backUp, restore as putBack } from '../support/backup.ts';
import { openDatabase } from '../support/databases.ts';
import {
  aDelete,
  anAudience,
  anEdit,
  aPut,
  aSchool,
  aServer,
  chance,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, parent, teacher, counsellor } = people;
const toTeacher = [{ to: teacher.id, until: null }];
const accepted = { status: 'accepted' };

let folder: string;
let school: TestServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopboek-'));
  school = await aSchool({ ledger: openLedger(join(folder, 'withdrawals.log')) });
});
afterEach(async () => {
  await school.close();
  rmSync(folder, { recursive: true });
});

/** Puts the backup in the place of the database, as the operator does, and starts again. */
async function restore(backup: Backup): Promise<TestServer> {
  await school.close();
  const { ledger } = school.deps;
  const db = await openDatabase();
  await putBack(db, backup);
  school = await aServer({ db, random: chance(2), ...(ledger ? { ledger } : {}) });
  await replayLedger(school.deps);
  return school;
}

it('after a restore each device is told that its history is lost, and nothing of it is written until then', async () => {
  const phone = school.device(pupil);
  const old = aPut({ audience: toTeacher });
  await phone.push(old);
  const backup = await backUp(school.db);
  const lost = aPut();
  await phone.push(lost);
  await restore(backup);
  const again = school.device(pupil);
  for (const [space, kept] of phone.spaces) again.spaces.set(space, kept);
  const edit = anEdit(lost, 'later');
  const request = again.request({ push: [edit], waiting: [[lost.space, lost.record, lost.id]] });
  const answer = await again.exchange(request);
  expect(answer.results).toMatchObject([{ status: 'retry', reason: 'lineage' }]);
  expect(answer.lost).toEqual([lost.id]);
  expect(answer.spaces[spaces.portfolio]?.reset?.why).toBe('lineage');
  expect(await again.push(lost, edit)).toMatchObject([accepted, accepted]);
  expect(again.read(lost.record)).toEqual(['later']);
});

it('scenario 10: others push first, so that the history is longer than before: it is still known as another one', async () => {
  const phone = school.device(pupil);
  await phone.sync();
  const backup = await backUp(school.db);
  await phone.push(aPut());
  await restore(backup);
  await school
    .device(parent)
    .push(...Array.from({ length: 5 }, () => aPut({ kind: 'home-entry' })));
  const again = school.device(pupil);
  for (const [space, kept] of phone.spaces) again.spaces.set(space, kept);
  const answer = await again.exchange();
  expect(answer.spaces[spaces.portfolio]?.reset?.why).toBe('lineage');
});

it('what was narrowed, deleted, erased or revoked after the backup stays so', async () => {
  const phone = school.device(pupil);
  const [narrowed, deleted, erased, kept] = [1, 2, 3, 4].map(() => aPut({ audience: toTeacher }));
  if (!narrowed || !deleted || !erased || !kept) throw new Error('four');
  await phone.push(narrowed, deleted, erased, kept);
  const backup = await backUp(school.db);
  await phone.push(anAudience(narrowed, []), aDelete(deleted));
  await eraseRecord(school.deps, { space: erased.space, record: erased.record });
  await school.members('portfolio', [pupil, teacher, counsellor]);
  await restore(backup);
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([kept.record]);
  expect(await phoneOf(school).push(anEdit(erased, 'again'))).toMatchObject([{ status: 'erased' }]);
  const home = school.device(parent);
  await home.sync();
  expect(home.spaces.has(spaces.portfolio)).toBe(false);
});

it('what is sent again after a restore does not undo a withdrawal, in whatever order it comes', async () => {
  const phone = school.device(pupil);
  const backup = await backUp(school.db);
  const entry = aPut({ audience: toTeacher });
  const away = anAudience(entry, []);
  const wider = anAudience(entry, [teacher, counsellor], away.id);
  const narrower = anAudience(entry, [counsellor], wider.id);
  const other = aPut({ audience: toTeacher });
  const edit = anEdit(other, 'more');
  await phone.push(entry, away, wider, narrower, other, edit, aDelete(other, [edit.id]));
  await restore(backup);
  const again = phoneOf(school);
  const screen = school.device(teacher);
  for (const row of [entry, away, wider, other, edit]) {
    expect(await again.push(row)).toMatchObject([accepted]);
    await screen.sync();
    expect(screen.records()).toEqual([]);
  }
  expect(again.read(other.record)).toEqual(['more']);
  expect(again.change(other.record)?.deleted).toBe(true);
  await again.push(narrower);
  await again.push(anAudience(entry, [teacher], narrower.id));
  await screen.sync();
  expect(screen.records()).toEqual([entry.record]);
});

it('what was thrown away stays so when a copied phone, which only read it, makes it again after a restore', async () => {
  const phone = school.device(pupil);
  const backup = await backUp(school.db);
  const entry = aPut({ audience: toTeacher });
  await phone.push(entry, aDelete(entry));
  await restore(backup);
  const copy = phoneOf(school);
  const { record, content } = entry;
  const again = aPut({ record, content, audience: toTeacher, supersedes: [entry.id] });
  expect(await copy.push(again)).toMatchObject([accepted]);
  expect(copy.change(record)?.deleted).toBe(true);
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([]);
  // New words over them are a wish to have it back, for oneself alone.
  expect(await copy.push(anEdit(again, 'toch niet weg'))).toMatchObject([accepted]);
  expect(copy.change(record)).toMatchObject({ deleted: false, audience: [] });
});

it('replaying twice is harmless', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ audience: toTeacher });
  await phone.push(entry);
  const backup = await backUp(school.db);
  await phone.push(anAudience(entry, []));
  await restore(backup);
  const before = await school.db.selectFrom('commit_log').selectAll().execute();
  await replayLedger(school.deps);
  expect(await school.db.selectFrom('commit_log').selectAll().execute()).toEqual(before);
});

it('words that only a reader still has are laid aside for their author, and for nobody else', async () => {
  const phone = school.device(pupil);
  const backup = await backUp(school.db);
  const entry = aPut({ audience: toTeacher, content: 'lost words' });
  await phone.push(entry);
  const screen = school.device(teacher);
  await screen.sync();
  const heads = screen.change(entry.record)?.heads ?? [];
  await restore(backup);
  const { space, record } = entry;
  const witness = { ...anAudience(entry, []), op: 'witness' as const, author: pupil.id, heads };
  const { id } = witness;
  const offered = { id, space, record, op: witness.op, author: witness.author, heads };
  const again = school.device(teacher);
  expect(await again.push(offered)).toMatchObject([accepted]);
  expect(again.held).toEqual([]);
  const author = phoneOf(school);
  await author.sync();
  expect(author.held).toMatchObject([{ id, reason: 'witness', by: teacher.id, body: { heads } }]);
});

it('an erased record leaves its id alone, and its readers are told to forget it', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ audience: toTeacher });
  await phone.push(entry, anEdit(entry, 'later'));
  const screen = school.device(teacher);
  await screen.sync();
  await eraseRecord(school.deps, { space: entry.space, record: entry.record });
  const answer = await screen.exchange();
  const { record } = entry;
  expect(answer.spaces[spaces.portfolio]?.changes).toEqual([{ record, erased: true }]);
  for (const table of ['record', 'head', 'history', 'applied', 'held', 'superseded'] as const) {
    expect(JSON.stringify(await school.db.selectFrom(table).selectAll().execute())).not.toContain(
      record,
    );
  }
});

it('thirty days after a deletion the words are gone', async () => {
  const phone = school.device(pupil);
  const entry = aPut();
  await phone.push(entry, aDelete(entry));
  school.clock.now += 29 * dayMs;
  await upkeep(school.deps);
  await phone.sync();
  expect(phone.records()).toEqual([entry.record]);
  school.clock.now += 2 * dayMs;
  await upkeep(school.deps);
  await phone.sync();
  expect(phone.records()).toEqual([]);
});

it('after ninety days the last version of each day is kept', async () => {
  const phone = school.device(pupil);
  const entry = aPut();
  const first = anEdit(entry, 'one');
  const second = anEdit(first, 'two');
  await phone.push(entry, first, second);
  school.clock.now += dayMs;
  await phone.push(anEdit(second, 'three'));
  school.clock.now += 91 * dayMs;
  await upkeep(school.deps);
  const kept = await school.db.selectFrom('history').select('mutation').execute();
  expect(kept.map((row) => row.mutation).sort()).toEqual([first.id, second.id].sort());
});

function phoneOf(server: TestServer) {
  return server.device(pupil);
}

it('what was thrown away and comes back with newer words after a restore is for its author alone, and a reply stays away', async () => {
  const [home, phone] = [school.device(teacher), school.device(pupil)];
  const entry = aPut({ audience: toTeacher });
  await phone.push(entry);
  const backup = await backUp(school.db);
  const other = aPut({ audience: toTeacher });
  const reply = aPut({ kind: 'reply', about: entry.record });
  await phone.push(other, aDelete(other));
  await home.push(reply, aDelete(reply));
  await restore(backup);
  const newer = (of: typeof other, part = {}) =>
    aPut({ record: of.record, kind: of.kind, content: 'newer', audience: toTeacher, ...part });
  await phoneOf(school).push(newer(other));
  await school.device(teacher).push(newer(reply, { about: entry.record, audience: [] }));
  const again = phoneOf(school);
  await again.sync();
  expect(again.read(other.record)).toEqual(['newer']);
  expect(again.records()).not.toContain(reply.record);
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).not.toContain(other.record);
  expect(screen.change(reply.record)?.deleted).toBe(true);
  expect(screen.read(reply.record)).toEqual(['newer']);
});
