import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecord } from '#storage/records.ts';
import { changeAudience } from '#storage/write.ts';
import { readHeld } from '#sync/held.ts';
import { type Backup, backUp, restore } from '../support/backup.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

let school: TestServer;
let phone: Carried;
let backup: Backup;
beforeEach(async () => {
  school = await aSchool();
  phone = carrying(school, people.pupil);
  await phone.sync();
});
afterEach(() => school.close());

const space = spaces.portfolio;

async function yesterday(): Promise<void> {
  backup = await backUp(school.db);
}

describe('after a restored backup', () => {
  it('scenario 9: what was written since comes back from the device, once', async () => {
    const old = await phone.write('van voor de back-up');
    await phone.sync();
    await yesterday();
    const record = await phone.write('van erna');
    await phone.write('van voor de back-up, en meer', { record: old });
    await phone.sync();
    await restore(school.db, backup);
    await phone.sync();
    const tablet = carrying(school, people.pupil);
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['van erna']);
    expect(await tablet.read(old)).toEqual(['van voor de back-up, en meer']);
    expect(await tablet.records()).toEqual([old, record].toSorted());
    expect(await phone.state(record)).toBe('safe');
  });

  it('scenario 10: the same when others were first and their commits passed the old ones', async () => {
    const parent = carrying(school, people.parent);
    await parent.sync();
    await yesterday();
    const record = await phone.write('van erna');
    await phone.sync();
    await restore(school.db, backup);
    for (const words of ['een', 'twee', 'drie', 'vier']) {
      await parent.write(words, { kind: 'home-entry', edits: { text: words, kept: 1 } });
    }
    await parent.sync();
    await phone.sync();
    const tablet = carrying(school, people.pupil);
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['van erna']);
    expect(await tablet.records()).toHaveLength(5);
  });

  it('scenario 11: words that were acknowledged and never shown back are sent again', async () => {
    await yesterday();
    const record = await phone.write('bijna veilig');
    await phone.sync({
      post: async (request) => {
        const sent = await phone.post(request);
        // The pull is lost: what was accepted was never shown.
        return sent.ok ? { ok: true, answer: { ...sent.answer, more: false, spaces: {} } } : sent;
      },
    });
    await restore(school.db, backup);
    await phone.sync();
    await phone.sync();
    expect(await phone.state(record)).toBe('safe');
    const tablet = carrying(school, people.pupil);
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['bijna veilig']);
  });

  it('own words from another device, of which no row is here, come back too', async () => {
    await yesterday();
    const record = await phone.write('op de telefoon gemaakt');
    await phone.sync();
    const tablet = carrying(school, people.pupil);
    await tablet.sync();
    await restore(school.db, backup);
    await tablet.sync();
    await tablet.sync();
    const laptop = carrying(school, people.pupil);
    await laptop.sync();
    expect(await laptop.read(record)).toEqual(['op de telefoon gemaakt']);
  });

  it("a reader's copy is hidden at once and laid aside for its author alone", async () => {
    const desk = carrying(school, people.teacher);
    await yesterday();
    const record = await phone.write('gedeeld');
    await changeAudience(phone, space, record, [{ to: people.teacher.id, until: null }]);
    await phone.sync();
    await desk.sync();
    expect(await desk.read(record)).toEqual(['gedeeld']);
    await restore(school.db, backup);
    await desk.sync();
    expect(await desk.read(record)).toBeUndefined();
    await desk.sync();
    expect(await desk.journal.read((journal) => journal.all())).toEqual([]);
    const laptop = carrying(school, people.pupil);
    await laptop.sync();
    expect(await readHeld(laptop)).toMatchObject([{ reason: 'witness', text: 'gedeeld' }]);
    expect(await readHeld(desk)).toEqual([]);
  });

  it('scenario 37: a co-editor who reconnects before the maker becomes no author; the words wait held until the record is back', async () => {
    const { pupil, counsellor } = people;
    const desk = carrying(school, counsellor);
    await desk.sync();
    await yesterday();
    const record = await phone.write('naar het zesde', {
      kind: 'transition',
      edits: { question: 'naar het zesde' },
      editors: [counsellor.id],
      audience: [{ to: counsellor.id, until: null }],
    });
    await phone.sync();
    await desk.sync();
    const question = async (device: Carried) =>
      (await readRecord(device, space, record))?.fields.question;
    await desk.write('', { record, kind: 'transition', edits: { question: 'naar de stage' } });
    await desk.sync();
    await restore(school.db, backup);
    await desk.sync();
    await desk.sync();
    expect(await readHeld(desk)).toMatchObject([{ record, reason: 'no-record' }]);
    const made = school.db.selectFrom('record').select('author').where('id', '=', record);
    expect(await made.execute()).toEqual([]);
    await phone.sync();
    await phone.sync();
    expect(await made.execute()).toEqual([{ author: pupil.id }]);
    await desk.sync();
    await desk.sync();
    expect(await question(desk)).toEqual(['naar de stage']);
    expect(await question(phone)).toEqual(['naar de stage']);
    expect(await readHeld(desk)).toEqual([]);
  });

  it('scenario 12: a membership that the backup lacks is hidden and kept, and heals when it is given again', async () => {
    const { pupil, parent, teacher, counsellor } = people;
    const desk = carrying(school, people.teacher);
    await school.members('portfolio', [pupil, parent, counsellor]);
    await yesterday();
    await school.members('portfolio', [pupil, parent, teacher, counsellor]);
    const record = await phone.write('gedeeld');
    await changeAudience(phone, space, record, [{ to: teacher.id, until: null }]);
    await phone.sync();
    await desk.sync();
    expect(await desk.read(record)).toEqual(['gedeeld']);
    await restore(school.db, backup);
    await phone.sync();
    await phone.sync();
    await school.members('portfolio', [pupil, parent, teacher, counsellor]);
    await desk.sync();
    await desk.sync();
    expect(await desk.read(record)).toEqual(['gedeeld']);
  });
});
