/** What is not right is refused with its own word, and nothing of it is kept. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Slip } from '#domain/parcel.ts';
import type { OtherSchool, Receipt, SchoolsAnswer, SignedSlip } from '#protocol/parcel.ts';
import { arrivalCode } from '#server/installations/arrival-code.ts';
import { isSignedBy, ownKey } from '#server/installations/school-key.ts';
import { aDelete } from '../../support/server.ts';
import { anId } from '../people/a-school.ts';
import {
  arrive,
  bring,
  day,
  type Given,
  give,
  know,
  minute,
  parcelOf,
  readBy,
  type Side,
  type TwoSchools,
  twoSchools,
  type Wire,
} from './two-schools.ts';

let schools: TwoSchools;
let between: { pass: Wire };
beforeEach(async () => {
  between = { pass: (answer) => answer };
  schools = await twoSchools(between);
});
afterEach(() => schools.close());

/** A key of somebody else. */
function aKey(): { key: string; signed(text: string): string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x ?? '';
  return { key, signed: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url') };
}

/** The same parcel with something else on its slip, signed again by the school that gave it. */
async function signedAnew({ signed }: Given, change: (slip: Slip) => Slip): Promise<SignedSlip> {
  const slip = JSON.stringify(change(JSON.parse(signed.slip) as Slip));
  return { slip, signature: await (await ownKey(schools.before.db)).sign(slip) };
}

const kept = ({ db }: Side) => db.selectFrom('parcel_in').selectAll().execute();

describe('a parcel is not taken in', () => {
  let given: Given;
  beforeEach(async () => {
    given = await give(schools);
  });
  const refused = async (signed: SignedSlip, reason: string) => {
    const [piece = ''] = given.pieces;
    for (const records of [{}, { [piece]: anId(1) }]) {
      expect(await arrive(schools.next, signed, { records })).toEqual({
        status: 409,
        body: { reason },
      });
    }
    expect(await kept(schools.next)).toEqual([]);
  };

  it('for somebody else', async () => {
    const milan = { to: { ...given.request.to, code: arrivalCode(anId(202)) } };
    await refused(await signedAnew(given, (slip) => ({ ...slip, ...milan })), 'other-person');
  });

  it('for another school', async () => {
    const elsewhere = { ...given.request.to, key: aKey().key };
    await refused(await signedAnew(given, (slip) => ({ ...slip, to: elsewhere })), 'other-school');
  });

  it('from a school that the office does not know', async () => {
    const { key, signed } = aKey();
    const slip = JSON.parse(given.signed.slip) as Slip;
    const text = JSON.stringify({ ...slip, from: { ...slip.from, key } });
    await refused({ slip: text, signature: signed(text) }, 'unknown-school');
  });

  it('with one letter changed, of the slip or of the signature', async () => {
    const { slip, signature } = given.signed;
    await refused({ slip: slip.replace('Noor', 'Moor'), signature }, 'altered');
    const other = signature.startsWith('A') ? 'B' : 'A';
    await refused({ slip, signature: other + signature.slice(1) }, 'altered');
    await refused({ slip: `${slip} `, signature }, 'altered');
    await refused({ slip: '{"format":', signature }, 'altered');
  });

  it('signed with another key than the one that it names', async () => {
    await refused({ ...given.signed, signature: aKey().signed(given.signed.slip) }, 'altered');
  });

  it('with a key that is none', async () => {
    const slip = JSON.parse(given.signed.slip) as Slip;
    const text = JSON.stringify({ ...slip, from: { ...slip.from, key: '_'.repeat(43) } });
    await refused({ ...given.signed, slip: text }, 'altered');
  });

  it('after its last day', async () => {
    schools.pass(40 * day);
    await refused(given.signed, 'expired');
  });

  it('with more pieces than fit on a slip, or a body that is none', async () => {
    const pieces = Array.from(
      { length: 401 },
      (_, at) => `stuk-${at.toString(16).padStart(32, '0')}`,
    );
    await refused(await signedAnew(given, (slip) => ({ ...slip, pieces })), 'altered');
    const { next } = schools;
    expect((await next.ask(next.pupil, 'arrivals', { slip: 1 })).status).toBe(400);
  });

  it('by a teacher, whose code nobody writes on one', async () => {
    const { next } = schools;
    const body = { ...given.signed, records: {}, read: {} };
    expect(await next.ask(next.teacher, 'arrivals', body)).toMatchObject({
      body: { reason: 'other-person' },
    });
  });

  it('when somebody else has that parcel here', async () => {
    await bring(schools, given);
    const milan = arrivalCode(anId(202));
    const signed = await signedAnew(given, (slip) => ({
      ...slip,
      to: { ...slip.to, code: milan },
    }));
    const { next } = schools;
    const [card] = await next.print(anId(202));
    const other = await next.enter({ card: card?.secret });
    const answer = await next.ask(other, 'arrivals', { ...signed, records: {}, read: {} });
    expect(answer).toEqual({ status: 409, body: { reason: 'used' } });
  });

  it('when a parcel of another school has its name', async () => {
    await bring(schools, given);
    const { next } = schools;
    const { key, signed } = aKey();
    const third: OtherSchool = { name: 'De Derde', key, url: 'https://derde.example' };
    expect((await next.ask(next.admin, 'school/others', third)).status).toBe(200);
    const slip = JSON.parse(given.signed.slip) as Slip;
    const text = JSON.stringify({ ...slip, from: { ...slip.from, key } });
    expect(await arrive(next, { slip: text, signature: signed(text) })).toEqual({
      status: 409,
      body: { reason: 'used' },
    });
  });
});

it('what is here is followed when the office no longer knows the school, and when its day is over', async () => {
  const { next, before } = schools;
  const given = await give(schools);
  const { records } = await bring(schools, given);
  const { own } = await before.get<SchoolsAnswer>(before.pupil, 'schools');
  await next.ask(next.admin, 'school/others/remove', { key: own.key });
  const [line] = given.lines;
  if (line) await before.phone.push(aDelete(line));
  expect(await arrive(next, given.signed, { records })).toEqual({
    status: 200,
    body: { withdrawn: [given.pieces[0]], asked: true },
  });
  schools.pass(40 * day);
  expect(await arrive(next, given.signed, { records })).toMatchObject({ status: 200 });
  expect(await readBy(next)).toHaveLength(2);
  const other = await give(schools, { more: { until: '2027-03-01' } });
  expect((await arrive(next, other.signed)).body).toEqual({ reason: 'unknown-school' });
});

it('taken in again by its own pupil, nothing is added', async () => {
  const { next } = schools;
  const given = await give(schools);
  const { records } = await bring(schools, given);
  const [once] = await kept(next);
  const [piece = ''] = given.pieces;
  await arrive(next, given.signed, { records: { ...records, [piece]: anId(9) } });
  await arrive(next, given.signed, {
    records: { ...records, [`stuk-${'0'.repeat(32)}`]: anId(9) },
  });
  const [again] = await kept(next);
  expect(again).toEqual(once);
});

describe('a parcel is not signed', () => {
  const refusedWith = async (more: object, reason: string, side = schools.before.pupil) => {
    const given = await give(schools);
    const request = { ...given.request, id: anId(77), ...more };
    const answer = await schools.before.ask(side, 'parcels', request);
    expect(answer).toEqual({ status: 409, body: { reason } });
  };

  it('for a school that the office does not know, or for this one', async () => {
    const code = arrivalCode(anId(201));
    await refusedWith({ to: { key: aKey().key, code } }, 'unknown-school');
    const { key } = await ownKey(schools.before.db);
    await refusedWith({ to: { key, code } }, 'unknown-school');
  });

  it.each(['2026-11-22', '2028-11-23', '2026-02-30'])('until %s', (until) =>
    refusedWith({ until }, 'wrong-day'),
  );

  it('for who is no pupil', () => refusedWith({}, 'not-pupil', schools.before.teacher));

  it('under a name that another parcel has', async () => {
    const { request } = await give(schools);
    const same = await schools.before.ask(schools.before.pupil, 'parcels', request);
    expect(same.status).toBe(200);
    await refusedWith({ id: request.id }, 'same-id');
    expect(
      await schools.before.ask(schools.before.pupil, 'parcels', { ...request, receiver: 'x' }),
    ).toMatchObject({ body: { reason: 'same-id' } });
  });

  it('with one piece twice', async () => {
    const { request } = await give(schools);
    const pieces = [...request.pieces, ...request.pieces];
    const answer = await schools.before.ask(schools.before.pupil, 'parcels', {
      ...request,
      pieces,
    });
    expect(answer.status).toBe(400);
  });
});

it('sent twice, it is the same parcel, letter for letter', async () => {
  const given = await give(schools);
  schools.pass(minute);
  const again = await schools.before.ask(schools.before.pupil, 'parcels', given.request);
  expect(again.body).toEqual(given.signed);
});

describe('the old school believes only the school that has the parcel', () => {
  const receiptOf = (given: Given, more: Partial<Receipt> = {}): string =>
    JSON.stringify({
      id: given.request.id,
      nonce: 'a-nonce-of-sixteen-signs',
      arrived: schools.before.clock.now,
      read: {},
      told: [],
      ...more,
    } satisfies Receipt);
  const ask = (receipt: string, signature: string) =>
    schools.before.post('/api/parcels/ask', { receipt, signature });

  it('not what somebody else signed; and unknown is answered as wrong', async () => {
    const given = await give(schools);
    const receipt = receiptOf(given);
    const wrong = await ask(receipt, aKey().signed(receipt));
    const unknown = receiptOf(given, { id: anId(4_321) });
    const theirs = await ownKey(schools.next.db);
    const none = await ask(unknown, await theirs.sign(unknown));
    const changed = await ask(receipt.replace('[]', '[ ]'), await theirs.sign(receipt));
    for (const answer of [wrong, none, changed]) {
      expect([answer.statusCode, answer.json()]).toEqual([404, { reason: 'not-found' }]);
    }
    expect(await parcelOf(schools.before, given.request.id)).toMatchObject({ arrived: null });
  });

  it('tells what was taken back to it alone, signed, about this question', async () => {
    const given = await give(schools);
    const [line] = given.lines;
    if (line) await schools.before.phone.push(aDelete(line));
    const receipt = receiptOf(given);
    const answer = await ask(receipt, await (await ownKey(schools.next.db)).sign(receipt));
    const { state, signature } = answer.json<{ state: string; signature: string }>();
    expect(JSON.parse(state)).toEqual({
      id: given.request.id,
      nonce: 'a-nonce-of-sixteen-signs',
      withdrawn: [given.pieces[0]],
    });
    const { key } = await ownKey(schools.before.db);
    expect(await isSignedBy(key, { text: state, signature })).toBe(true);
  });

  it('an old receipt that comes again takes nothing away, and pieces of other parcels count for nothing', async () => {
    const given = await give(schools);
    const [first = ''] = given.pieces;
    const theirs = await ownKey(schools.next.db);
    const at = schools.before.clock.now - 5;
    const odd = `stuk-${'f'.repeat(32)}`;
    const receipt = receiptOf(given, {
      arrived: at,
      read: { [first]: at, [odd]: at },
      told: [first],
    });
    await ask(receipt, await theirs.sign(receipt));
    const older = receiptOf(given, { arrived: null });
    await ask(older, await theirs.sign(older));
    expect(await parcelOf(schools.before, given.request.id)).toEqual({
      id: given.request.id,
      arrived: at,
      read: { [first]: at },
      // It was not taken back, so nobody can have been told so.
      told: {},
    });
  });
});

describe('the new school believes only the school of before, about what it just asked', () => {
  const answered = async (pass: Wire) => {
    const given = await give(schools);
    const { records } = await bring(schools, given);
    between.pass = pass;
    const { body } = await arrive(schools.next, given.signed, { records });
    expect(body).toEqual({ withdrawn: [], asked: false });
    expect(await readBy(schools.next)).toHaveLength(3);
  };

  it('not an answer of before, put in the place of a new one', async () => {
    const given = await give(schools, { pieces: 1 });
    let old = '';
    between.pass = async (answer) => {
      old = await answer.text();
      return new Response(old);
    };
    const { records } = await bring(schools, given);
    const [line] = given.lines;
    if (line) await schools.before.phone.push(aDelete(line));
    between.pass = () => new Response(old);
    expect((await arrive(schools.next, given.signed, { records })).body.asked).toBe(false);
    between.pass = (answer) => answer;
    const { body } = await arrive(schools.next, given.signed, { records });
    expect(body).toEqual({ withdrawn: given.pieces, asked: true });
  });

  it('not what another key signed', () =>
    answered(async (answer) => {
      const { state } = (await answer.json()) as { state: string };
      return Response.json({ state, signature: aKey().signed(state) });
    }));

  it('not what was changed on the way', () =>
    answered(async (answer) => {
      const said = await answer.text();
      return new Response(said.replace('[]', `[\\"stuk-${'0'.repeat(32)}\\"]`));
    }));

  it.each([
    ['a page that is no answer', () => new Response('<html>Welkom op ons gratis wifi</html>')],
    ['what is longer than any answer', () => new Response('x'.repeat(70_000))],
    ['an error', () => new Response('', { status: 500 })],
    ['that there is no such parcel', () => new Response('', { status: 404 })],
  ])('not %s', (_, pass) => answered(pass));
});

describe('the office', () => {
  const add = (school: object) => schools.next.ask(schools.next.admin, 'school/others', school);

  it('adds a school once, names it anew, and takes it out; each is noted', async () => {
    const { next } = schools;
    const school = { name: 'De Derde', key: aKey().key, url: 'https://derde.example/' };
    await add(school);
    await add({ ...school, name: 'De Derde Weg' });
    await add({ ...school, name: 'De Derde Weg' });
    const named = { name: 'De Derde Weg', key: school.key, url: 'https://derde.example' };
    const others = async () => (await next.get<SchoolsAnswer>(next.teacher, 'schools')).others;
    expect(await others()).toContainEqual(named);
    for (const _ of [1, 2]) {
      await next.ask(next.admin, 'school/others/remove', { key: school.key });
    }
    expect(await others()).not.toContainEqual(named);
    const notes = next.db
      .selectFrom('audit')
      .select(['by', 'what'])
      .where('person', '=', school.key);
    const by = next.admin.id;
    expect(await notes.orderBy('what').execute()).toEqual([
      { by, what: 'other-school-added' },
      { by, what: 'other-school-added' },
      { by, what: 'other-school-removed' },
    ]);
  });

  it('cannot add its own school, and nobody else adds any', async () => {
    const { next } = schools;
    const { own } = await next.get<SchoolsAnswer>(next.admin, 'schools');
    expect(await add(own)).toEqual({ status: 409, body: { reason: 'same-school' } });
    const school = { name: 'De Derde', key: aKey().key, url: 'https://derde.example' };
    for (const who of [next.pupil, next.teacher]) {
      expect((await next.ask(who, 'school/others', school)).status).toBe(403);
      expect((await next.ask(who, 'school/others/remove', { key: own.key })).status).toBe(403);
    }
  });

  it.each([
    'http://derde.example',
    'http://localhost:8080',
    'https://name:secret@derde.example',
    'https://derde.example/?x=1',
  ])('adds no school at %s', async (url) => {
    const answer = await add({ name: 'De Derde', key: aKey().key, url });
    expect(answer).toEqual({ status: 409, body: { reason: 'wrong-address' } });
  });

  it('the secret half of the key is in no answer and in no line of the audit', async () => {
    const { next } = schools;
    await know(next, schools.before);
    const row = await next.db
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'school-key')
      .executeTakeFirstOrThrow();
    const told = JSON.stringify([
      await next.get(next.admin, 'schools'),
      await next.view(),
      await next.db.selectFrom('audit').selectAll().execute(),
    ]);
    expect(told).not.toContain(row.value);
    expect(told).not.toContain(row.value.slice(-43));
  });
});
