import { expect, it } from 'vitest';
import { openSqlite } from '#server/store/open-sqlite.ts';

it('two transactions at once wait for each other, and neither sees the other half done', async () => {
  const db = await openSqlite(':memory:');
  const add = (id: string) =>
    db.transaction().execute(async (tx) => {
      const before = await tx.selectFrom('space').selectAll().execute();
      await tx.insertInto('space').values({ id, kind: 'class', head: 0, touched_at: 0 }).execute();
      await tx.selectFrom('space').selectAll().execute();
      return before.length;
    });
  expect(await Promise.all(['a', 'b', 'c'].map(add))).toEqual([0, 1, 2]);
  await db.destroy();
});

it('a question beside a transaction is answered from what was committed', async () => {
  const db = await openSqlite(':memory:');
  const writing = db.transaction().execute(async (tx) => {
    await tx
      .insertInto('space')
      .values({ id: 'a', kind: 'class', head: 0, touched_at: 0 })
      .execute();
    await tx.selectFrom('space').selectAll().execute();
    throw new Error('killed');
  });
  const seen = db.selectFrom('space').selectAll().execute();
  await expect(writing).rejects.toThrow('killed');
  expect(await seen).toEqual([]);
  await db.destroy();
});
