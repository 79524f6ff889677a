import { describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { type Given, whomToAsk } from '#domain/whom-to-ask.ts';

const now = Date.UTC(2026, 10, 23);
const karim = { id: 'karim', name: 'Karim Bensaïd' };
const lies = { id: 'lies', name: 'Lies Vandeweyer' };
const an = { id: 'an', name: 'An Peeters' };
const griet = { id: 'griet', name: 'Griet Claes' };

const asked = (given: Partial<Given>) =>
  whomToAsk(
    {
      as: 'card',
      at: now - dayMs,
      owner: 'samir',
      teachers: [lies, karim],
      admins: [griet, an],
      ...given,
    },
    now,
  );

describe('whom somebody asks whose card or code opens nothing any more', () => {
  it('is a teacher of the class, the first by name', () => {
    expect(asked({})).toBe('Karim Bensaïd');
    expect(asked({ as: 'code' })).toBe('Karim Bensaïd');
  });
  it('is who runs the school where no class has a teacher', () => {
    expect(asked({ teachers: [] })).toBe('An Peeters');
  });
  it('is never the person who cannot come in', () => {
    expect(asked({ owner: 'karim' })).toBe('Lies Vandeweyer');
    expect(asked({ owner: 'an', teachers: [] })).toBe('Griet Claes');
  });
  it('is the school alone where there is nobody else', () => {
    expect(asked({ owner: 'an', teachers: [], admins: [an] })).toBeNull();
  });
  it('is told by a card for ever, since nobody can guess its secret', () => {
    expect(asked({ at: now - 4000 * dayMs })).toBe('Karim Bensaïd');
  });
  it('is told by a code for a good year alone, so that too few are left to guess one', () => {
    expect(asked({ as: 'code', at: now - 400 * dayMs + 1 })).toBe('Karim Bensaïd');
    expect(asked({ as: 'code', at: now - 400 * dayMs })).toBeNull();
  });
});
