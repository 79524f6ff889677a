import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idBeginning, pieceCode } from '#domain/piece-code.ts';

const record = '7b2f09ac-41d6-4e8a-9c11-3b5d2f6a7e90';

describe('the code of a piece', () => {
  it('is eight letters and digits in two halves, and names the beginning of its id', () => {
    expect(pieceCode(record)).toBe('FCQG-KB21');
    expect(idBeginning('FCQG-KB21')).toBe('7b2f09ac-41');
  });
  it('is understood as people write it down', () => {
    expect(idBeginning(' fcqg kb2l ')).toBe('7b2f09ac-41');
    expect(idBeginning('FCQGKB2I')).toBe('7b2f09ac-41');
    expect(idBeginning('OOOO-OOOO')).toBe('00000000-00');
  });
  it('anything else is no code', () => {
    for (const typed of ['', 'FCQG', 'FCQG-KB21-X', 'FCQG-KB2U', 'FCQG_KB21', '%%%%%%%%']) {
      expect(idBeginning(typed)).toBeNull();
    }
  });
  it('always finds its own piece again', () => {
    fc.assert(fc.property(fc.uuid(), (id) => id.startsWith(idBeginning(pieceCode(id)) ?? 'no')));
  });
});
