import { expect, it } from 'vitest';
import type { JournalRow } from '#storage/device-store.ts';
import { seal } from '#storage/seal.ts';
import { choosePush, nextPushAt, openPauseMs } from '#sync/choose-push.ts';

const now = Date.UTC(2026, 10, 22);
const typedAt = (madeAt: number): JournalRow => ({
  seq: 1,
  id: 'mutation',
  space: 'loopboek',
  record: 'record',
  op: 'put',
  state: 'new',
  draft: seal({ id: 'mutation', space: 'loopboek', record: 'record', op: 'restore' }),
  open: true,
  madeBy: 'tab',
  madeAt,
  notBefore: 0,
  reason: null,
});

it('what is being typed waits half a minute, and is then sent', () => {
  expect(choosePush([typedAt(now - 1)], now)).toHaveLength(0);
  expect(nextPushAt([typedAt(now)], now)).toBe(now + openPauseMs);
  expect(choosePush([typedAt(now - openPauseMs)], now)).toHaveLength(1);
});

it('what was typed while the clock was three years ahead does not wait three years', () => {
  const row = typedAt(now + 3 * 365 * 24 * 3_600_000);
  expect(choosePush([row], now)).toHaveLength(1);
  expect(nextPushAt([row], now)).toBe(0);
});
