import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hourMs } from '#domain/instant.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { repairReplica } from '#storage/repair.ts';
import { changeAudience, deleteRecord } from '#storage/write.ts';
import type { Post } from '#sync/exchange.ts';
import { readHeld } from '#sync/held.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

const space = spaces.portfolio;

describe('words on their way to school', () => {
  it('are on the device until the school answered, and safe once they were shown back', async () => {
    const phone = carrying(school, people.pupil);
    await phone.sync();
    const record = await phone.write('lasser');
    expect(await phone.state(record)).toBe('device');
    await phone.sync({ post: async () => ({ ok: false, status: 0 }) });
    expect(await phone.state(record)).toBe('device');
    await phone.sync();
    expect(await phone.state(record)).toBe('safe');
  });

  it('arrive on another device of the same person', async () => {
    const [phone, tablet] = [carrying(school, people.pupil), carrying(school, people.pupil)];
    await phone.sync();
    const record = await phone.write('lasser');
    await phone.sync();
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['lasser']);
    expect(await tablet.state(record)).toBe('safe');
  });

  it('reach a reader only once they are shared, and leave with the share', async () => {
    const [phone, desk] = [carrying(school, people.pupil), carrying(school, people.teacher)];
    await phone.sync();
    const record = await phone.write('voor mij');
    await phone.sync();
    await desk.sync();
    expect(await desk.read(record)).toBeUndefined();
    await changeAudience(phone, space, record, [{ to: people.teacher.id, until: null }]);
    await phone.sync();
    await desk.sync();
    expect(await desk.read(record)).toEqual(['voor mij']);
    await changeAudience(phone, space, record, []);
    await phone.sync();
    await desk.sync();
    expect(await desk.read(record)).toBeUndefined();
    expect(await desk.replica.read((replica) => replica.record(space, record))).toBeUndefined();
  });

  it('scenario 1: are stored once when the answer is lost, the later ones too', async () => {
    const phone = carrying(school, people.pupil);
    await phone.sync();
    const record = await phone.write('eerst');
    const lost: Post = async (request) => {
      await phone.post(request);
      return { ok: false, status: 0 };
    };
    await phone.sync({ post: lost });
    await phone.write('eerst en dan meer', { record });
    await phone.sync();
    const tablet = carrying(school, people.pupil);
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['eerst en dan meer']);
    expect(await phone.state(record)).toBe('safe');
  });

  it('scenario 2: are stored as if once when a push arrives three times', async () => {
    const phone = carrying(school, people.pupil);
    await phone.sync();
    const record = await phone.write('een keer');
    const thrice: Post = async (request) => {
      await phone.post(request);
      await phone.post(request);
      return phone.post(request);
    };
    await phone.sync({ post: thrice });
    expect(await phone.read(record)).toEqual(['een keer']);
    expect(await phone.records()).toEqual([record]);
  });

  it('scenario 5: stay both when two devices changed the same text, and one edit joins them', async () => {
    const [phone, tablet] = [carrying(school, people.pupil), carrying(school, people.pupil)];
    await phone.sync();
    const record = await phone.write('begin');
    await phone.sync();
    await tablet.sync();
    await phone.write('lasser', { record });
    await tablet.write('kapper', { record });
    await phone.sync();
    await tablet.sync();
    await phone.sync();
    expect((await phone.read(record))?.toSorted()).toEqual(['kapper', 'lasser']);
    expect(await tablet.read(record)).toEqual(await phone.read(record));
    await phone.write('lasser en kapper', { record });
    await phone.sync();
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['lasser en kapper']);
  });

  it('agree silently when two devices changed different fields', async () => {
    const [phone, tablet] = [carrying(school, people.pupil), carrying(school, people.pupil)];
    await phone.sync();
    const record = await phone.write('begin');
    await phone.sync();
    await tablet.sync();
    await phone.write('begin', { record, edits: { title: 'Mijn stage' } });
    await tablet.write('einde', { record });
    await phone.sync();
    await tablet.sync();
    await phone.sync();
    for (const device of [phone, tablet]) expect(await device.read(record)).toEqual(['einde']);
  });

  it('scenario 6: of an introduction made twice are both kept, in one record', async () => {
    const [phone, tablet] = [carrying(school, people.pupil), carrying(school, people.pupil)];
    await phone.sync();
    await tablet.sync();
    const made = await phone.write('Ik ben Noor', { kind: 'introduction' });
    const madeToo = await tablet.write('Dag, ik ben Noor', { kind: 'introduction' });
    expect(made).toBe(madeToo);
    await phone.sync();
    await tablet.sync();
    await phone.sync();
    expect((await phone.read(made))?.toSorted()).toEqual(['Dag, ik ben Noor', 'Ik ben Noor']);
  });

  it('scenario 18: are kept when a deletion comes that did not know them, and the deletion is explained', async () => {
    const [phone, tablet] = [carrying(school, people.pupil), carrying(school, people.pupil)];
    await phone.sync();
    const record = await phone.write('begin');
    await phone.sync();
    await tablet.sync();
    await tablet.write('later geschreven', { record });
    await tablet.sync();
    await deleteRecord(phone, space, record);
    await phone.sync();
    expect(await phone.read(record)).toEqual(['later geschreven']);
    expect((await readHeld(phone)).map((held) => held.reason)).toEqual(['changed']);
  });

  it('scenario 22: that cannot be applied are held with a reason, and the queue moves on', async () => {
    const phone = carrying(school, people.pupil);
    await phone.sync();
    const good = await Promise.all(['a', 'b', 'c'].map((words) => phone.write(words)));
    const record = await phone.write('als leerkracht', { kind: 'note' });
    await phone.sync();
    for (const one of good) expect(await phone.state(one)).toBe('safe');
    expect(await phone.state(record)).toBe('held');
    expect(await readHeld(phone)).toMatchObject([{ reason: 'not-maker', text: 'als leerkracht' }]);
  });

  it('scenario 23: wait out a server that fails for them, without a hot loop', async () => {
    const phone = carrying(school, people.pupil);
    await phone.sync();
    const record = await phone.write('wacht');
    let asked = 0;
    const busy: Post = async (request) => {
      asked += 1;
      const sent = await phone.post({ ...request, push: [] });
      if (!sent.ok) return sent;
      const results = request.push.map(({ id }) => ({
        id,
        status: 'retry' as const,
        reason: 'busy',
        afterMs: hourMs,
      }));
      return { ok: true, answer: { ...sent.answer, results } };
    };
    await phone.sync({ post: busy });
    expect(asked).toBe(1);
    const pushed: SyncRequest['push'][] = [];
    await phone.sync({
      post: (request) => {
        pushed.push(request.push);
        return phone.post(request);
      },
    });
    expect(pushed.flat()).toEqual([]);
    school.clock.now += 2 * hourMs;
    await phone.sync();
    expect(await phone.state(record)).toBe('safe');
  });

  it('scenario 24: are untouched by a session that ended, and go on after it', async () => {
    const phone = carrying(school, people.pupil);
    await phone.sync();
    const record = await phone.write('blijft');
    const out = await phone.sync({ post: async () => ({ ok: false, status: 401 }) });
    expect(out.outcome).toBe('signed-out');
    expect(await phone.read(record)).toEqual(['blijft']);
    await phone.sync();
    expect(await phone.state(record)).toBe('safe');
  });

  it('scenario 34: of a cloned profile are neither lost nor doubled', async () => {
    const phone = carrying(school, people.pupil);
    await phone.sync();
    const record = await phone.write('begin', { open: true });
    // A disk is copied while the browser is closed: both begin a new life, under new actors.
    const clone = carrying(school, people.pupil, { store: await copyOf(phone) });
    const reopened = carrying(school, people.pupil, { store: phone });
    await reopened.write('begin op de telefoon', { record });
    await clone.write('begin op de laptop', { record });
    await reopened.sync();
    await clone.sync();
    await reopened.sync();
    const texts = (await phone.read(record))?.toSorted();
    expect(texts).toEqual(['begin op de laptop', 'begin op de telefoon']);
    expect(await clone.read(record)).toEqual(await phone.read(record));
    expect(await phone.records()).toEqual([record]);
    expect(await readHeld(clone)).toEqual([]);
  });
});

async function copyOf(device: ReturnType<typeof carrying>) {
  const store = createMemoryStore();
  const rows = await device.journal.read((journal) => journal.all());
  await store.journal.write(async (journal) => {
    for (const { seq: _, ...row } of rows) await journal.add(row);
  });
  await repairReplica(store, device.person.id);
  return store;
}
