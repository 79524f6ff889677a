import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, isWithin, narrower, reaches } from '#domain/audience.ts';
import type { Role } from '#domain/person.ts';

const people: Record<string, Role> = {
  ann: 'teacher',
  bob: 'teacher',
  cas: 'parent',
  dee: 'pupil',
};
const roleOf = (person: string) => people[person] ?? null;
const audiences = fc.array(
  fc.record({
    to: fc.constantFrom(
      'ann',
      'bob',
      'cas',
      'dee',
      'gone',
      'role:teacher' as const,
      'role:parent' as const,
    ),
    until: fc.option(fc.integer({ min: 1, max: 20 })),
  }),
  { maxLength: 6 },
);
const reads = (audience: Audience, now: number) =>
  Object.keys(people).filter((person) => reaches(audience, person, roleOf(person), now));

describe('the narrower of two audiences', () => {
  it('keeps a person who is inside a role, with the earlier end', () => {
    const person = [{ to: 'ann', until: 9 }];
    const role = [{ to: 'role:teacher', until: 5 }] as const;
    expect(narrower(person, role, roleOf)).toEqual([{ to: 'ann', until: 5 }]);
  });

  it('reaches nobody who was not reached by both, at any time', () => {
    fc.assert(
      fc.property(audiences, audiences, fc.integer({ min: 0, max: 21 }), (one, other, now) => {
        const both = reads(one, now).filter((person) => reads(other, now).includes(person));
        const kept = reads(narrower(one, other, roleOf), now);
        expect(both).toEqual(expect.arrayContaining(kept));
      }),
    );
  });

  it('does not depend on which of the two came first', () => {
    fc.assert(
      fc.property(audiences, audiences, (one, other) => {
        expect(narrower(one, other, roleOf)).toEqual(narrower(other, one, roleOf));
      }),
    );
  });

  it('is within both', () => {
    fc.assert(
      fc.property(audiences, audiences, (one, other) => {
        const both = narrower(one, other, roleOf);
        expect([isWithin(both, one, roleOf), isWithin(both, other, roleOf)]).toEqual([true, true]);
      }),
    );
  });
});
