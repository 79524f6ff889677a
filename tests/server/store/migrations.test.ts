/**
 * A database that a released version left, with a school in it, is opened by this version: all
 * words are there, and nobody reads more or less than before. Each release adds a file here.
 */
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HistoryAnswer } from '#protocol/history.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import { createServer } from '#server/server.ts';
import { migrate } from '#server/store/migrations.ts';
import type { Database } from '#server/store/schema.ts';
import { openDatabase, openLeft } from '../../support/databases.ts';
import { anEdit, aPut, chance, idFrom, TestDevice } from '../../support/server.ts';
import { anId } from '../people/a-school.ts';

const left = readFileSync(new URL('released/version-1.sql', import.meta.url), 'utf8');
const portfolio = '5aedaf53-559d-4c71-8f40-45a75e748100';
const [noor, els] = [anId(11), anId(12)];
const cookie = 'lb=QRX94wG5V-sdJXjeA57UzDm6Mt37jpKL-R1WP6mS_iI';
const now = Date.UTC(2026, 10, 24, 9);

let db: Database;
let app: Awaited<ReturnType<typeof createServer>>;
beforeEach(async () => {
  db = await openLeft(left);
  app = await createServer({ db, now: () => now, random: chance(7), version: '0', log: 'silent' });
});
afterEach(async () => {
  await app.close();
  await db.destroy();
});

function deviceOf(person: string, session: string): TestDevice {
  return new TestDevice({ id: person, name: person, role: 'pupil' }, (request) =>
    app.inject({
      method: 'POST',
      url: `/api/as/${person}/sync`,
      headers: { cookie: session },
      payload: request,
    }),
  );
}

function textsOf(device: TestDevice, record: string): unknown[] {
  const contents = device.read(idFrom(record), portfolio) ?? [];
  return contents.map((content) => {
    const { fields } = JSON.parse(content) as { fields: { text: [{ value: string }] } };
    return fields.text[0].value;
  });
}

it('who was signed in is signed in, and has every word', async () => {
  const phone = deviceOf(noor, cookie);
  await phone.sync();
  expect(textsOf(phone, 'shared').sort()).toEqual([
    'Ik durfde spreken voor de hele klas',
    "Met z'n tweeën; 'durven'",
  ]);
  expect(textsOf(phone, 'private')).toEqual(['Alleen voor mij']);
  expect(textsOf(phone, 'narrowed')).toEqual(['Eerst gedeeld']);
  expect(textsOf(phone, 'step')).toEqual(['Morgen vraag ik het']);
  expect(textsOf(phone, 'reply')).toEqual(['Knap!']);
  expect(textsOf(phone, 'home')).toEqual(['تحكي كثيرا']);
  expect(phone.change(idFrom('deleted'), portfolio)?.deleted).toBe(true);
  expect(phone.held.map(({ reason }) => reason)).toEqual(['no-record']);
});

it('the teacher comes in with the same card, and reads what was shared and nothing else', async () => {
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { card: '4FMLtXVMqmAIhPAa1ns-5WTR' },
  });
  const [session] = signedIn.cookies;
  const screen = deviceOf(els, `${session?.name}=${session?.value}`);
  await screen.sync();
  const records = screen.records(portfolio);
  expect(records).toEqual(['note', 'reply', 'shared'].map((name) => idFrom(name)).sort());
});

it('what stood there before can be read back, and what comes next is accepted', async () => {
  const url = `/api/as/${noor}/spaces/${portfolio}/records/${idFrom('shared')}/history`;
  const history = (await app.inject({ url, headers: { cookie } })).json<HistoryAnswer>();
  expect(JSON.stringify(history)).toContain('Ik durfde spreken voor de klas');
  const phone = deviceOf(noor, cookie);
  await phone.sync();
  const made = aPut({ space: portfolio });
  expect(await phone.push(made, anEdit(made, 'nieuw'))).toMatchObject([
    { status: 'accepted' },
    { status: 'accepted' },
  ]);
  const same = await db.selectFrom('applied').select(['mutation', 'record']).execute();
  expect(same.length).toBeGreaterThan(10);
});

it('a device that was up to date then is told no history was lost', async () => {
  const phone = deviceOf(noor, cookie);
  const { token } = await db
    .selectFrom('commit_log')
    .select('token')
    .where('space', '=', portfolio)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await phone.sync();
  const grant = phone.grants.get(portfolio) ?? null;
  const request = { ...phone.request(), spaces: { [portfolio]: [token, grant, {}] as const } };
  const response = await app.inject({
    method: 'POST',
    url: `/api/as/${noor}/sync`,
    headers: { cookie },
    payload: request,
  });
  expect(response.json<SyncAnswer>().spaces[portfolio]?.reset).toBeUndefined();
});

it('it is then the same as a new one: every table and every step', async () => {
  const fresh = await openDatabase();
  try {
    expect(await shapeOf(db)).toEqual(await shapeOf(fresh));
    const steps = sql<{ version: number }>`select version from migration order by version`;
    expect((await steps.execute(db)).rows).toEqual((await steps.execute(fresh)).rows);
    await migrate(db);
    expect((await steps.execute(db)).rows).toEqual((await steps.execute(fresh)).rows);
  } finally {
    await fresh.destroy();
  }
});

async function shapeOf(database: Database): Promise<Record<string, string[]>> {
  const tables = await database.introspection.getTables();
  return Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      columns.map((column) => `${column.name} ${column.dataType} ${column.isNullable}`),
    ]),
  );
}
