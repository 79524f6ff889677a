import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aDelete,
  anEdit,
  aPut,
  aRestore,
  aSchool,
  type Person,
  people,
  type TestServer,
} from '../support/server.ts';

const { pupil, parent, teacher, counsellor } = people;
const to = (...readers: Person[]) => readers.map(({ id }) => ({ to: id, until: null }));

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

/** Which of these people's devices hold the record. */
async function readersOf(record: string): Promise<string[]> {
  const found: string[] = [];
  for (const person of [pupil, parent, teacher, counsellor]) {
    const device = school.device(person);
    await device.sync();
    if (device.change(record) !== undefined) found.push(person.name);
  }
  return found;
}

describe('a reply', () => {
  it('is read by the author of what it answers, and by those whom its writer chose among the readers', async () => {
    const entry = aPut({ audience: to(teacher, counsellor, parent) });
    await school.device(pupil).push(entry);
    const reply = aPut({ kind: 'reply', about: entry.record, audience: to(counsellor) });
    await school.device(teacher).push(reply);
    expect(await readersOf(reply.record)).toEqual([pupil.name, teacher.name, counsellor.name]);
  });

  it('that was thrown away comes back by a wish, not by words that its writer’s other phone still had', async () => {
    const entry = aPut({ audience: to(teacher) });
    await school.device(pupil).push(entry);
    const reply = aPut({ kind: 'reply', about: entry.record });
    const desk = school.device(teacher);
    await desk.push(reply, aDelete(reply));
    const words = anEdit(reply, 'en nog iets');
    expect(await desk.push(words)).toMatchObject([{ status: 'held', reason: 'deleted' }]);
    expect(await readersOf(reply.record)).toEqual([teacher.name]);
    await desk.push(aRestore(reply));
    expect(await readersOf(reply.record)).toEqual([pupil.name, teacher.name]);
    expect(await school.db.selectFrom('held').select('mutation').execute()).toEqual([]);
  });

  it('never reaches who may not read what it answers, also when named', async () => {
    const entry = aPut({ audience: to(teacher) });
    await school.device(pupil).push(entry);
    const reply = aPut({ kind: 'reply', about: entry.record, audience: to(counsellor, parent) });
    await school.device(teacher).push(reply);
    expect(await readersOf(reply.record)).toEqual([pupil.name, teacher.name]);
  });

  it('is for the author alone when nobody was chosen', async () => {
    const entry = aPut({ audience: to(teacher, counsellor) });
    await school.device(pupil).push(entry);
    const reply = aPut({ kind: 'reply', about: entry.record });
    await school.device(teacher).push(reply);
    expect(await readersOf(reply.record)).toEqual([pupil.name, teacher.name]);
  });
});

describe('a note about one record', () => {
  it('is read by the pupil and the colleagues who are named, where they may read that record', async () => {
    const entry = aPut({ audience: to(teacher, counsellor) });
    const other = aPut({ audience: to(teacher) });
    await school.device(pupil).push(entry, other);
    const note = aPut({ kind: 'note', about: entry.record, audience: to(pupil, counsellor) });
    const hidden = aPut({ kind: 'note', about: other.record, audience: to(counsellor) });
    expect(await school.device(teacher).push(note, hidden)).toMatchObject([
      { status: 'accepted' },
      { status: 'accepted' },
    ]);
    expect(await readersOf(note.record)).toEqual([pupil.name, teacher.name, counsellor.name]);
    expect(await readersOf(hidden.record)).toEqual([teacher.name]);
  });

  it('goes from its readers with the record that it is about', async () => {
    const entry = aPut({ audience: to(teacher, counsellor) });
    const phone = school.device(pupil);
    await phone.push(entry);
    const note = aPut({ kind: 'note', about: entry.record, audience: to(counsellor) });
    await school.device(teacher).push(note);
    const desk = school.device(counsellor);
    await desk.sync();
    expect(desk.records()).toEqual([entry.record, note.record].sort());
    const { space, record } = entry;
    const id = aPut().id;
    await phone.push({ id, space, record, op: 'audience', audience: to(teacher), base: entry.id });
    await desk.sync();
    expect(desk.records()).toEqual([]);
  });
});
