import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { derivedIdSeed } from '#domain/derived-id.ts';
import { limits } from '#protocol/limits.ts';
import { derivedId } from '#server/store/token.ts';
import { refuseRows } from '../support/databases.ts';
import {
  aMutationId,
  anAudience,
  anEdit,
  aPut,
  aRecordId,
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

const { pupil, parent, otherParent, teacher, counsellor } = people;
const accepted = { status: 'accepted' };

it('scenario 6: two devices make the same introduction: both are kept in one record', async () => {
  const phone = school.device(pupil);
  const tablet = school.device(pupil);
  const record = derivedId(derivedIdSeed(spaces.portfolio, 'introduction', pupil.id));
  const one = aPut({ kind: 'introduction', record, content: 'from the phone' });
  const other = aPut({ kind: 'introduction', record, content: 'from the tablet' });
  expect(await phone.push(one)).toMatchObject([accepted]);
  expect(await tablet.push(other)).toMatchObject([accepted]);
  await phone.sync();
  expect(phone.read(record)).toEqual(['from the phone', 'from the tablet']);
  expect(phone.spaces).toEqual(tablet.spaces);
});

it('scenario 7: the server dies during a commit: no half record, and the device sends it again', async () => {
  const phone = school.device(pupil);
  await phone.sync();
  const live = await refuseRows(school.db, 'applied');
  const entry = aPut();
  expect(await phone.push(entry)).toMatchObject([{ status: 'retry', reason: 'busy' }]);
  for (const table of ['record', 'head', 'applied', 'held'] as const) {
    const rows = await school.db.selectFrom(table).selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(entry.record);
  }
  await live();
  expect(await phone.push(entry)).toMatchObject([accepted]);
  expect(phone.read(entry.record)).toEqual(['words']);
});

it('scenario 14: a parent is revoked while away with three drafts, and later comes back', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ audience: [{ to: parent.id, until: null }] });
  await phone.push(entry);
  const home = school.device(parent);
  await home.sync();
  expect(home.records()).toEqual([entry.record]);
  await school.members('portfolio', [pupil, teacher, counsellor]);
  const drafts = ['a', 'b', 'c'].map((content) => aPut({ kind: 'home-entry', content }));
  const results = await home.push(...drafts);
  expect(results).toMatchObject(drafts.map(() => ({ status: 'held', reason: 'not-member' })));
  expect(home.spaces.has(spaces.portfolio)).toBe(false);
  expect(home.held.map(({ id }) => id).sort()).toEqual(drafts.map(({ id }) => id).sort());
  expect(home.held[0]?.body).toMatchObject({ content: expect.any(String) });
  await school.members('portfolio', [pupil, parent, teacher, counsellor]);
  await home.sync();
  expect(home.held).toEqual([]);
  expect(home.records()).toEqual([entry, ...drafts].map(({ record }) => record).sort());
  await phone.sync();
  expect(phone.read(drafts[0]?.record ?? '')).toEqual(['a']);
  expect(await home.push(...drafts)).toMatchObject(drafts.map(() => accepted));
});

it('scenario 22: one impossible mutation among fifty good ones: 49 accepted, one held, the queue moves', async () => {
  const phone = school.device(pupil);
  const rows = Array.from({ length: 50 }, () => aPut());
  rows[20] = aPut({ kind: 'home-entry' });
  const results = await phone.push(...rows);
  expect(results.filter(({ status }) => status === 'accepted')).toHaveLength(49);
  expect(results[20]).toEqual({ id: rows[20].id, status: 'held', reason: 'not-maker' });
});

it('an odd mutation in a sound request is held as malformed, and the others go on', async () => {
  const phone = school.device(pupil);
  const odd = { id: aMutationId(), space: spaces.portfolio, record: aRecordId(), op: 'dance' };
  const large = aPut({ content: 'x'.repeat(limits.headBytes + 1) });
  const untrue = aPut({ sum: createHash('sha256').update('other').digest('hex') });
  const good = aPut();
  const results = await phone.push(odd as never, large, untrue, good);
  expect(results).toMatchObject([
    { status: 'held', reason: 'malformed' },
    { status: 'held', reason: 'too-large' },
    { status: 'held', reason: 'malformed' },
    accepted,
  ]);
});

it('a push for a record that another device makes later waits held, and then is accepted', async () => {
  const phone = school.device(pupil);
  const tablet = school.device(pupil);
  const entry = aPut({ content: 'first' });
  const edit = anEdit(entry, 'second');
  expect(await tablet.push(edit)).toMatchObject([{ status: 'held', reason: 'no-record' }]);
  await phone.push(entry);
  expect(phone.read(entry.record)).toEqual(['second']);
  await tablet.sync();
  expect(tablet.held).toEqual([]);
});

it('a ninth head is sent again when somebody has merged, and then finds its place', async () => {
  const phone = school.device(pupil);
  const entry = aPut();
  await phone.push(entry);
  const heads = Array.from({ length: 8 }, (_, index) =>
    anEdit(entry, `text ${index}`, { supersedes: [] }),
  );
  const results = await phone.push(...heads);
  expect(results.at(-1)).toMatchObject({ status: 'retry', reason: 'too-many-heads' });
  const supersedes = [entry, ...heads.slice(0, 7)].map(({ id }) => id);
  await phone.push(anEdit(entry, 'merged', { supersedes }));
  const ninth = heads[7];
  if (ninth !== undefined) expect(await phone.push(ninth)).toMatchObject([accepted]);
  expect(phone.read(entry.record)).toEqual(['merged', 'text 7']);
});

it('the same id with other content is held, and the first stays', async () => {
  const phone = school.device(pupil);
  const entry = aPut({ content: 'first' });
  await phone.push(entry);
  const [result] = await phone.push(aPut({ id: entry.id, record: entry.record, content: 'other' }));
  expect(result).toMatchObject({ status: 'held', reason: 'same-id' });
  expect(phone.read(entry.record)).toEqual(['first']);
});

it('scenario 38: a stranger in the space finds nothing, takes nothing, and the owner’s push is accepted', async () => {
  const phone = school.device(pupil);
  const secret = aPut({ content: 'secret' });
  await phone.push(secret);
  const home = school.device(parent);
  await home.sync();
  const replayed = aPut({ id: secret.id, record: secret.record, creates: false, content: 'mine' });
  const nowhere = aPut({ creates: false, content: 'mine' });
  const [there, notThere] = await home.push(replayed, nowhere);
  expect({ ...there, id: '' }).toEqual({ ...notThere, id: '' });
  const [wide, wideNowhere] = await home.push(
    anAudience(secret, [parent]),
    anAudience(nowhere, [parent]),
  );
  expect({ ...wide, id: '' }).toEqual({ ...wideNowhere, id: '' });
  const introduction = derivedId(derivedIdSeed(spaces.portfolio, 'introduction', pupil.id));
  const taken = [
    aPut({ record: introduction, kind: 'home-entry' }),
    aPut({ record: secret.record, kind: 'home-entry' }),
  ];
  expect(await home.push(...taken)).toMatchObject([
    { status: 'held', reason: 'wrong-id' },
    { status: 'held', reason: 'wrong-id' },
  ]);
  const edit = anEdit(secret, 'later');
  const own = aPut({ kind: 'introduction', record: introduction });
  expect(await phone.push(edit, own)).toMatchObject([accepted, accepted]);
  expect(phone.read(secret.record)).toEqual(['later']);
  await home.sync();
  expect(home.records()).toEqual([]);
});

it('scenario 38: a reply to what one may not read and to what does not exist is the same', async () => {
  const secret = aPut();
  await school.device(pupil).push(secret);
  const home = school.device(parent);
  const results = await home.push(
    aPut({ kind: 'reply', about: secret.record }),
    aPut({ kind: 'reply', about: aRecordId() }),
  );
  const reasons = results.map((result) => ({ ...result, id: '' }));
  expect(reasons[0]).toEqual(reasons[1]);
});

it('scenario 38: who is no member of a space learns nothing of it, also by name', async () => {
  const secret = aPut();
  await school.device(pupil).push(secret);
  const stranger = school.device(otherParent);
  await stranger.sync();
  const request = stranger.request({
    spaces: { [spaces.portfolio]: [null, null, {}], nowhere: [null, null, {}] },
    need: [[spaces.portfolio, secret.record]],
    push: [anEdit(secret, 'mine'), { ...anEdit(secret, 'mine'), space: 'nowhere' }],
  });
  const answer = (await school.post(otherParent, request)).json();
  expect(Object.keys(answer.spaces)).toEqual([spaces.school]);
  expect(answer.revoked).toEqual([]);
  expect(answer.results.map(({ reason }: { reason: string }) => reason)).toEqual([
    'not-member',
    'not-member',
  ]);
});

it('scenario 33: who belongs nowhere gets an empty list, and nothing is said to be revoked', async () => {
  const home = school.device(parent);
  await home.sync();
  await school.db.deleteFrom('member').where('person', '=', parent.id).execute();
  const answer = await home.exchange();
  expect(answer.members).toEqual([]);
  expect(answer.revoked).toEqual([]);
  expect(home.spaces.has(spaces.portfolio)).toBe(true);
});

it('what finds no room among the held is asked for again later, and never dropped', async () => {
  const home = school.device(parent);
  const wrong = () => aPut({ kind: 'entry' });
  await home.push(...Array.from({ length: limits.heldRowsPerPerson }, wrong));
  expect(await home.push(wrong())).toMatchObject([{ status: 'retry', reason: 'quota' }]);
  expect(home.held).toHaveLength(limits.heldRowsPerPerson);
});
