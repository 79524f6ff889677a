/** What is asked together travels together, and is kept together or not at all. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAtTheEnd, askLast } from '#server/store/ask.ts';
import { PostgresClient } from '#server/store/postgres-client.ts';
import type { Database } from '#server/store/schema.ts';
import { snapshot, transact } from '#server/store/transact.ts';
import { addressOf, openDatabase } from '../support/databases.ts';

let db: Database;
let client: PostgresClient;
beforeEach(async () => {
  db = await openDatabase();
  client = new PostgresClient(addressOf(db));
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await db.destroy();
});

const insert = 'insert into meta (key, value) values ($1, $2)';
const keys = async () => {
  const rows = await db.selectFrom('meta').select('key').orderBy('key').execute();
  return rows.map(({ key }) => key);
};

it('each question gets its own answer, with numbers as numbers', async () => {
  const answers = await Promise.all([
    client.ask('select cast($1 as bigint) as big, cast($2 as text) as word', [2 ** 40, 'één']),
    client.ask(insert, ['a', '1']),
    client.ask('select key, null as nothing from meta', []),
  ]);
  expect(answers).toEqual([
    { command: 'SELECT', rowCount: 1, rows: [{ big: 2 ** 40, word: 'één' }] },
    { command: 'INSERT', rowCount: 1, rows: [] },
    { command: 'SELECT', rowCount: 1, rows: [{ key: 'a', nothing: null }] },
  ]);
});

it('a question that was asked before is answered alike, whatever is asked beside it', async () => {
  const one = () => client.ask('select cast($1 as text) as word', ['one']);
  const first = await one();
  const [again, , twice] = await Promise.all([one(), client.ask('select 1 as n', []), one()]);
  expect([again, twice]).toEqual([first, first]);
});

it('when one fails, none before or after it is kept, and each is told why', async () => {
  await client.ask(insert, ['a', '1']);
  const told = await Promise.allSettled([
    client.ask(insert, ['b', '1']),
    client.ask(insert, ['a', 'taken']),
    client.ask(insert, ['c', '1']),
  ]);
  for (const one of told) expect(one).toMatchObject({ reason: { code: '23505' } });
  expect(await keys()).toEqual(['a']);
  await Promise.all([client.ask(insert, ['b', '1']), client.ask('select 2 as n', [])]);
  expect(await keys()).toEqual(['a', 'b']);
});

it('a question of which nobody knows whether it was prepared is asked again', async () => {
  const odd = () => client.ask('select cast($1 as bigint) as n', ['no number']);
  const good = () => client.ask('select cast($1 as bigint) as n', [1]);
  await expect(odd()).rejects.toThrow('invalid input');
  expect((await good()).rows).toEqual([{ n: 1 }]);
  await expect(odd()).rejects.toThrow('invalid input');
  expect((await good()).rows).toEqual([{ n: 1 }]);
});

it('a commit keeps nothing when the last words before it fail, and says why', async () => {
  const add = (key: string) => db.insertInto('meta').values({ key, value: '' });
  await add('taken').execute();
  const dying = transact(db, async (tx) => {
    await tx.deleteFrom('meta').where('key', '=', 'taken').execute();
    await askLast(
      tx,
      [add('taken'), add('new')].map((one) => one.compile()),
    );
    await askLast(tx, [
      db
        .updateTable('meta')
        .set({ key: null as never })
        .compile(),
    ]);
  });
  await expect(dying).rejects.toMatchObject({ code: '23502' });
  expect(await keys()).toEqual(['taken']);
});

it('a snapshot that ends with its last question leaves its connection as it was', async () => {
  await client.ask(insert, ['a', '1']);
  const read = db.selectFrom('meta').select('key').compile();
  for (let turn = 0; turn < 30; turn += 1) {
    const [[row]] = await snapshot(db, (tx) => askAtTheEnd<[{ key: string }]>(tx, [read]));
    expect(row?.key).toBe('a');
  }
  const broken = snapshot(db, (tx) => askAtTheEnd(tx, [{ ...read, sql: 'select nothing' }]));
  await expect(broken).rejects.toThrow('"nothing" does not exist');
  const writing = Array.from({ length: 20 }, (_, index) =>
    transact(db, (tx) =>
      tx
        .insertInto('meta')
        .values({ key: `b${index}`, value: '' })
        .execute(),
    ),
  );
  await Promise.all(writing);
  const { rows } = await client.ask(
    `select 1 from pg_stat_activity where datname = current_database()
      and state like 'idle in transaction%'`,
    [],
  );
  expect(rows).toEqual([]);
  expect(await keys()).toHaveLength(21);
});
