import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#domain/instant.ts';
import type { MemberOf, SyncAnswer } from '#protocol/sync.ts';
import { reconcileSpace } from '#server/store/members.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { readRecord, readSpaces, readTimeline } from '#storage/records.ts';
import { changeAudience } from '#storage/write.ts';
import { forgetEnded } from '#sync/forget.ts';
import { readHeld } from '#sync/held.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer, wantedSpace } from '../support/server.ts';

let school: TestServer;
let phone: Carried;
beforeEach(async () => {
  school = await aSchool();
  phone = carrying(school, people.pupil);
  await phone.sync();
});
afterEach(() => school.close());

const space = spaces.portfolio;
const { pupil, parent, teacher, counsellor } = people;

async function sharedWith(reader: string, until: number | null = null): Promise<string> {
  const record = await phone.write('gedeeld');
  await changeAudience(phone, space, record, [{ to: reader, until }]);
  await phone.sync();
  return record;
}

describe('rights on a device', () => {
  it('scenario 14: of a revoked parent take the others’ words away, and hold the drafts until they come back', async () => {
    const home = carrying(school, parent);
    const record = await sharedWith(parent.id);
    await home.sync();
    const drafts = [];
    for (const words of ['een', 'twee', 'drie']) {
      drafts.push(await home.write(words, { kind: 'home-entry' }));
    }
    await school.members('portfolio', [pupil, teacher, counsellor]);
    await home.sync();
    expect(await home.read(record)).toBeUndefined();
    expect(await home.replica.read((replica) => replica.recordsOf(space))).toEqual([]);
    expect((await readHeld(home)).map((held) => held.text).toSorted()).toEqual([
      'drie',
      'een',
      'twee',
    ]);
    await school.members('portfolio', [pupil, parent, teacher, counsellor]);
    await home.sync();
    await home.sync();
    expect(await readHeld(home)).toEqual([]);
    for (const draft of drafts) expect(await home.state(draft)).toBe('safe');
    expect(await home.read(record)).toEqual(['gedeeld']);
  });

  it('scenario 15: taken away and given back between two exchanges leave exactly the right set', async () => {
    const desk = carrying(school, teacher);
    const kept = await sharedWith(teacher.id);
    const withdrawn = await sharedWith(teacher.id);
    await desk.sync();
    await school.members('portfolio', [pupil, parent, counsellor]);
    await changeAudience(phone, space, withdrawn, []);
    await phone.sync();
    await school.members('portfolio', [pupil, parent, teacher, counsellor]);
    await desk.sync();
    await desk.sync();
    expect(await desk.records()).toEqual([kept]);
  });

  it('scenario 16: that a pupil takes back leave with every reply, in one pull', async () => {
    const desk = carrying(school, teacher);
    const record = await sharedWith(teacher.id);
    await desk.sync();
    await desk.write('knap', { kind: 'reply', about: record });
    await desk.sync();
    const home = carrying(school, parent);
    await phone.sync();
    await changeAudience(phone, space, record, [
      { to: teacher.id, until: null },
      { to: parent.id, until: null },
    ]);
    await phone.sync();
    await home.sync();
    expect(await home.read(record)).toEqual(['gedeeld']);
    await changeAudience(phone, space, record, []);
    await phone.sync();
    await desk.sync();
    await home.sync();
    expect(await home.records()).toEqual([]);
    expect(await desk.read(record)).toBeUndefined();
  });

  it('scenario 17: become narrower when two devices disagree, and the one who widened is told', async () => {
    const tablet = carrying(school, pupil);
    const record = await sharedWith(teacher.id);
    await tablet.sync();
    await changeAudience(tablet, space, record, []);
    await tablet.sync();
    await changeAudience(phone, space, record, [
      { to: teacher.id, until: null },
      { to: parent.id, until: null },
    ]);
    await phone.sync();
    const view = await readRecord(phone, space, record);
    expect(view?.audience).toEqual([]);
    expect(view?.narrowed).toBe(true);
  });

  it('with an end date end by themselves, without the school', async () => {
    const desk = carrying(school, teacher, { wall: { now: school.clock.now } });
    const record = await sharedWith(teacher.id, school.clock.now + hourMs);
    await desk.sync();
    expect(await desk.read(record)).toEqual(['gedeeld']);
    desk.wall.now += hourMs + 1;
    await forgetEnded(desk);
    expect(await desk.read(record)).toBeUndefined();
    expect(await desk.replica.read((replica) => replica.record(space, record))).toBeUndefined();
  });

  it('scenario 19: do not follow a phone whose clock is three years ahead', async () => {
    const record = await sharedWith(teacher.id, school.clock.now + dayMs);
    const wall = { now: school.clock.now + 3 * 365 * dayMs };
    const desk = carrying(school, teacher, { wall });
    await desk.sync();
    await forgetEnded(desk);
    expect(await desk.read(record)).toEqual(['gedeeld']);
    expect(Math.abs(desk.now() - school.clock.now)).toBeLessThan(minuteMs);
  });

  it('scenario 19: that a clock which jumped ahead took away are back after the next exchange', async () => {
    const desk = carrying(school, teacher, { wall: { now: school.clock.now } });
    const record = await sharedWith(teacher.id, school.clock.now + dayMs);
    await desk.sync();
    await desk.sync();
    desk.wall.now += 12 * 365 * dayMs;
    await forgetEnded(desk);
    expect(await desk.read(record)).toBeUndefined();
    await desk.sync();
    expect(await desk.read(record)).toEqual(['gedeeld']);
  });

  it('scenario 19: of a guest whose clock jumped ahead are back after the next exchange', async () => {
    const wanted = wantedSpace('portfolio', [pupil, parent, teacher, counsellor]);
    const until = school.clock.now + 7 * dayMs;
    const members = wanted.members.map((one) =>
      one.person === teacher.id ? { ...one, until } : one,
    );
    await reconcileSpace(school.deps, { ...wanted, members });
    const desk = carrying(school, teacher, { wall: { now: school.clock.now } });
    const record = await sharedWith(teacher.id);
    await desk.sync();
    expect(await desk.read(record)).toEqual(['gedeeld']);
    desk.wall.now += 12 * 365 * dayMs;
    await forgetEnded(desk);
    expect(await desk.replica.read((replica) => replica.space(space))).toBeUndefined();
    await desk.sync();
    expect(await desk.read(record)).toEqual(['gedeeld']);
  });

  it('scenario 33: survive a wrong answer without any membership, also where a clock jumps years ahead', async () => {
    const desk = carrying(school, people.pupil, { wall: { now: school.clock.now } });
    const record = await desk.write('blijft');
    await desk.sync();
    await desk.sync({ post: answering(desk, { members: [], membersTag: 'wrong', spaces: {} }) });
    desk.wall.now += 12 * 365 * dayMs;
    await forgetEnded(desk);
    expect(await desk.replica.read((replica) => replica.record(space, record))).toBeDefined();
  });

  it('scenario 19: and order do not follow one whose clock is a year behind, or three ahead, either', async () => {
    const year = 365 * dayMs;
    const behind = carrying(school, people.pupil, { wall: { now: school.clock.now - year } });
    const ahead = carrying(school, people.pupil, { wall: { now: school.clock.now + 3 * year } });
    for (const device of [behind, ahead]) await device.sync();
    const first = await ahead.write('eerst');
    await ahead.sync();
    school.clock.now += hourMs;
    behind.wall.now += hourMs;
    const second = await behind.write('dan');
    await behind.sync();
    school.clock.now += hourMs;
    for (const device of [phone, behind, ahead]) {
      await device.sync();
      const rows = await readTimeline(device, space);
      expect(rows.map((row) => row.record)).toEqual([second, first]);
      for (const row of rows)
        expect(Math.abs(row.order - school.clock.now)).toBeLessThan(3 * hourMs);
    }
  });

  it('scenario 21: of a record whose kind only a newer app knows are kept, and it stands in nobody’s way', async () => {
    const record = await phone.write('gewoon');
    await phone.sync();
    const strange = await phone.write('uit de toekomst', { audience: [] });
    await phone.sync();
    await school.db
      .updateTable('record')
      .set({ kind: 'hologram' })
      .where('id', '=', strange)
      .execute();
    const tablet = carrying(school, people.pupil);
    await tablet.sync();
    await tablet.write('gewoon, en meer', { record });
    await tablet.sync({ endedBadly: true });
    expect(await tablet.read(record)).toEqual(['gewoon, en meer']);
    const kept = await tablet.replica.read((replica) => replica.record(space, strange));
    expect(kept?.kind).toBe('hologram');
    expect(JSON.stringify(kept?.heads)).toContain('uit de toekomst');
    expect(await readTimeline(tablet, space)).toHaveLength(2);
  });

  it('scenario 33: survive a wrong answer without any membership', async () => {
    const record = await phone.write('blijft');
    await phone.sync();
    await phone.sync({ post: answering(phone, { members: [], membersTag: 'wrong', spaces: {} }) });
    const hidden = await readSpaces(phone);
    expect(hidden.every((row) => row.hidden)).toBe(true);
    expect(await phone.replica.read((replica) => replica.recordsOf(space))).not.toEqual([]);
    await phone.sync();
    expect(await phone.read(record)).toEqual(['blijft']);
  });

  it('scenario 12: of a space that a restored backup lacks are not asked for without end', async () => {
    const record = await sharedWith(teacher.id);
    const desk = carrying(school, teacher);
    await desk.sync();
    await desk.replica.write((replica) => replica.putNeed({ space, record, why: 'lineage' }));
    let asked = 0;
    const without = answering(desk, { members: [], membersTag: 'restored', spaces: {} });
    await desk.sync({
      post: (request) => {
        asked += 1;
        return without(request);
      },
    });
    expect(asked).toBeLessThan(3);
    await desk.sync();
    expect(await desk.read(record)).toEqual(['gedeeld']);
    expect(await desk.replica.read((replica) => replica.needs(1))).toEqual([]);
  });

  it('are hidden and not erased when many are revoked at once, until that is said again', async () => {
    const record = await phone.write('blijft');
    await phone.sync();
    const all = [spaces.portfolio, spaces.class, spaces.school];
    const revoking = answering(phone, { revoked: all, members: undefined, spaces: {} });
    await phone.sync({ post: revoking });
    expect(await phone.read(record)).toBeUndefined();
    await phone.sync({ post: revoking });
    expect(await phone.replica.read((replica) => replica.recordsOf(space))).not.toEqual([]);
    school.clock.now += 11 * minuteMs;
    await phone.sync({ post: revoking });
    expect(await phone.replica.read((replica) => replica.recordsOf(space))).toEqual([]);
  });

  it('scenario 21: a kind of a newer app and its fields go round unharmed', async () => {
    const record = await phone.write('tekst', {
      edits: { text: 'tekst', 'from.2031': { deep: [1] } },
    });
    await phone.sync();
    const tablet = carrying(school, pupil);
    await tablet.sync();
    await tablet.write('andere tekst', { record });
    await tablet.sync();
    await phone.sync();
    expect(await phone.read(record)).toEqual(['andere tekst']);
    const row = await phone.replica.read((replica) => replica.record(space, record));
    expect(JSON.stringify(row?.heads)).toContain('from.2031');
  });

  it('scenario 35: a replica that was lost is rebuilt, and the journal was never in it', async () => {
    const safe = await phone.write('bij school');
    await phone.sync();
    const unsent = await phone.write('nog niet weg');
    const { replica } = createMemoryStore();
    const again = carrying(school, pupil, { store: { journal: phone.journal, replica } });
    await again.sync();
    expect(await again.read(safe)).toEqual(['bij school']);
    expect(await again.read(unsent)).toEqual(['nog niet weg']);
    expect(await again.state(unsent)).toBe('safe');
  });

  it('scenario 25: what somebody left behind on a shared tablet is carried without fetching anything of theirs', async () => {
    const record = await phone.write('achtergelaten');
    const { replica } = createMemoryStore();
    const locked = carrying(school, pupil, { store: { journal: phone.journal, replica } });
    await locked.sync({ complete: false, onlyPush: true });
    const laptop = carrying(school, pupil);
    await laptop.sync();
    expect(await laptop.read(record)).toEqual(['achtergelaten']);
    expect(await replica.read((tables) => tables.recordsOf(space))).toEqual([]);
  });
});

function answering(
  device: Carried,
  part: Omit<Partial<SyncAnswer>, 'members'> & { members?: MemberOf[] | undefined },
): Carried['post'] {
  return async (request) => {
    const sent = await device.post(request);
    if (!sent.ok) return sent;
    const { members: _, ...rest } = sent.answer;
    return { ok: true, answer: { ...rest, ...part, results: [], more: false } as SyncAnswer };
  };
}
