import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { limits } from '#protocol/limits.ts';
import { mutation } from '#protocol/mutation.ts';
import { syncRequest } from '#protocol/sync.ts';

const uuid = (last: string) => `00000000-0000-4000-8000-${last.padStart(12, '0')}`;
const aPut = {
  id: uuid('1'),
  space: 'portfolio',
  record: uuid('2'),
  op: 'put',
  creates: true,
  kind: 'entry',
  codec: 1,
  supersedes: [],
  content: '{}',
  sum: 'a'.repeat(64),
};
const aRequest = {
  v: 1,
  device: 'device',
  app: '0.1.0',
  complete: true,
  membersTag: null,
  spaces: {},
  push: [aPut],
  waiting: [],
  need: [],
  maxBytes: 100_000,
};
const isRequest = (part: object) => v.safeParse(syncRequest, { ...aRequest, ...part }).success;
const isMutation = (part: object) => v.safeParse(mutation, { ...aPut, ...part }).success;

describe('a sync request', () => {
  it('is understood', () => {
    expect(isRequest({})).toBe(true);
  });

  it('is refused whole when its own shape is wrong', () => {
    expect(isRequest({ v: 2 })).toBe(false);
    expect(isRequest({ push: 'all' })).toBe(false);
    expect(isRequest({ push: Array(limits.pushRows + 1).fill(aPut) })).toBe(false);
    expect(isRequest({ maxBytes: 0.5 })).toBe(false);
  });

  it('still stands when one mutation in it is odd, so that the others go on', () => {
    expect(isRequest({ push: [aPut, { ...aPut, op: 'explode' }] })).toBe(true);
    expect(isMutation({ op: 'explode' })).toBe(false);
  });
});

describe('a mutation', () => {
  it('can never write codec 0, which is the server’s', () => {
    expect(isMutation({ codec: 0 })).toBe(false);
  });

  it('names its record and itself by ids that look like ids', () => {
    expect(isMutation({ record: 'x' })).toBe(false);
    expect(isMutation({ id: 'x' })).toBe(false);
  });

  it('names at most sixty readers', () => {
    const audience = Array.from({ length: limits.audienceGrants + 1 }, (_, at) => ({
      to: `p${at}`,
      until: null,
    }));
    expect(isMutation({ audience })).toBe(false);
    expect(isMutation({ audience: audience.slice(1) })).toBe(true);
  });
});
