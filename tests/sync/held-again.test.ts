import { expect, it } from 'vitest';
import { saveRecord } from '#storage/write.ts';
import { applyResults } from '#sync/apply-results.ts';
import { choosePush } from '#sync/choose-push.ts';
import { aDevice } from '../support/a-device.ts';

it('a held row that has to wait once more is on its way again, and not forgotten in the tray', async () => {
  const phone = aDevice();
  const { journal } = phone;
  await saveRecord(phone, { space: 'loopbook', kind: 'reply', edits: { text: 'ja' } });
  const made = await journal.read((tables) => tables.all());
  const held = made.map((row) => ({ ...row, state: 'held' as const, reason: 'no-about' }));
  await journal.write((tables) => tables.put(held));
  const results = made.map(({ id }) => {
    return { id, status: 'retry' as const, reason: 'lineage', afterMs: 0 };
  });
  const ports = { now: phone.now(), chance: 0, onlyPush: false };
  await journal.write((tables) => applyResults(tables, { results, durable: [], lost: [] }, ports));
  const rows = await journal.read((tables) => tables.all());
  expect(rows.map(({ state, reason }) => [state, reason])).toEqual([['sent', 'lineage']]);
  expect(choosePush(rows, phone.now())).toHaveLength(1);
});
