import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Line, LineRow, RecordRow } from '#storage/device-store.ts';
import { openReplica } from '#storage/dexie-store.ts';
import { keepLines } from '#storage/keep-lines.ts';
import { open, seal } from '#storage/seal.ts';

const value = (field: string, one: unknown) => [field, [{ value: one, stamp: { me: 1 } }]];
const content = JSON.stringify({
  schema: 1,
  fields: Object.fromEntries([
    value('activity', 'strong-three'),
    value('answer.three', ['calm']),
    value('title', 'أحمد'),
  ]),
});
const row: RecordRow = {
  space: 'space',
  record: 'r1',
  server: null,
  kind: 'entry',
  author: 'me',
  about: null,
  editors: [],
  audience: [],
  version: 'v1',
  deleted: false,
  received: 1,
  order: 1,
  heads: seal([{ id: 'head', by: 'me', codec: 1, content }]),
  endsAt: null,
};

async function replicaOfBefore() {
  const replica = openReplica(crypto.randomUUID());
  await replica.write((tables) => tables.putRecord(row));
  const lines = replica.database.table<LineRow>('lines');
  const kept = await lines.toCollection().first();
  if (kept === undefined) throw new Error('no line was kept');
  const { answers: _, ...before }: Line = { ...open(kept.line), words: 'أحمد' };
  await lines.put({ ...kept, line: seal(before) });
  return replica;
}

const lineIn = async (replica: Awaited<ReturnType<typeof replicaOfBefore>>) =>
  open((await replica.database.table<LineRow>('lines').toArray())[0]?.line ?? seal(null as never));

test('lines of an earlier app are made again from what is here: nothing is fetched', async () => {
  const replica = await replicaOfBefore();
  await keepLines(replica);
  const line = await lineIn(replica);
  expect(line.words).toContain('احمد');
  expect(line.answers).toEqual({ 'answer.three': [['calm']] });
});

test('whoever looks before that sees the new line', async () => {
  const replica = await replicaOfBefore();
  await replica.write((tables) => tables.remakeLines());
  const [shown] = await replica.read((tables) => tables.lines('space'));
  expect(shown && open(shown.line).answers).toEqual({ 'answer.three': [['calm']] });
});

test('they are made again once', async () => {
  const replica = await replicaOfBefore();
  await keepLines(replica);
  await replica.database.table('lines').clear();
  await keepLines(replica);
  expect(await replica.database.table('lines').count()).toBe(0);
});
