import { describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { isInIndex, levelFor } from '#domain/level.ts';

const now = 1_790_000_000_000;

describe('how much of a portfolio is brought', () => {
  it('is all of it for up to sixty portfolios, and of more what matters of each', () => {
    expect(levelFor(1)).toBe('full');
    expect(levelFor(60)).toBe('full');
    expect(levelFor(61)).toBe('index');
  });

  it('is, of many, what cannot wait, what is new, and one’s own', () => {
    const old = now - 31 * dayMs;
    expect(isInIndex({ kind: 'entry', author: 'noor', touched: old }, 'ria', now)).toBe(false);
    expect(isInIndex({ kind: 'entry', author: 'noor', touched: now }, 'ria', now)).toBe(true);
    expect(isInIndex({ kind: 'note', author: 'ria', touched: old }, 'ria', now)).toBe(true);
    for (const kind of [
      'roster',
      'transition',
      'agreement',
      'handover',
      'talk-request',
      'request',
    ]) {
      expect(isInIndex({ kind, author: 'noor', touched: old }, 'ria', now), kind).toBe(true);
    }
  });
});
