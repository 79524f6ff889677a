import { describe, expect, it } from 'vitest';
import { mayRead } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import { audienceAfterChange } from '#domain/audience-change.ts';
import { endOfDay, startOfDay } from '#domain/calendar.ts';
import { closed, movedBy, reopened, schoolGrants } from '#domain/old-access.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import { recordKinds } from '#domain/record-kind.ts';

const now = startOfDay('2026-03-02');
const end = endOfDay('2026-05-25');
const people: { id: string; role: Role }[] = [
  { id: 'nadia', role: 'pupil' },
  { id: 'papa', role: 'parent' },
  { id: 'tom', role: 'teacher' },
  { id: 'els', role: 'counsellor' },
];
const noOne = new Map<string, number>();
const closing = { people, end, given: noOne };
const roleOf = (id: string) => people.find((one) => one.id === id)?.role ?? null;
const nadia = { person: 'nadia', role: 'pupil' as const };
const everybody: Audience = [
  { to: 'els', until: null },
  { to: 'papa', until: null },
  { to: 'role:parent', until: null },
  { to: 'role:teacher', until: endOfDay('2026-08-31') },
];

function piece(audience: Audience, kind = 'entry', author = 'nadia'): Envelope {
  const of = { space: 'space', record: 'record', about: null, editors: [], version: 'v' };
  return { ...of, kind, author, audience, deleted: false };
}

function readers(audience: Audience, at: number): string[] {
  const reads = ({ id, role }: (typeof people)[number]) =>
    mayRead({ person: id, role }, piece(audience), null, at);
  return people.filter(reads).map(({ id }) => id);
}

describe('at the end of the day that the pupil chose', () => {
  const after = closed(everybody, closing);
  it('nobody of the old school reads anything; the parents do', () => {
    expect(readers(after, end)).toEqual(['nadia', 'papa']);
  });
  it('and until then everybody reads as before', () => {
    expect(readers(after, end - 1)).toEqual(['nadia', 'papa', 'tom', 'els']);
  });
  it('a share that ended sooner is not longer by it', () => {
    const short: Audience = [{ to: 'tom', until: endOfDay('2026-03-10') }];
    expect(closed(short, closing)).toEqual(short);
    expect(movedBy(short, closing)).toEqual([]);
  });
  it('whoever left the school and comes back reads nothing either', () => {
    const left: Audience = [{ to: 'somebody', until: null }];
    expect(closed(left, closing)).toEqual([{ to: 'somebody', until: end }]);
  });
  it('who got something along reads that until its own day', () => {
    const later = endOfDay('2026-06-30');
    const given = new Map([['els', later]]);
    const along: Audience = [{ to: 'els', until: later }];
    expect(closed(along, { ...closing, given })).toEqual(along);
    expect(closed([{ to: 'els', until: null }], { ...closing, given })).toEqual(along);
  });
  it('it holds for all that the pupil may choose readers of, also at a table', () => {
    for (const kind of recordKinds) {
      const author = ['talk', 'agreement', 'transition', 'consent'].includes(kind)
        ? 'els'
        : 'nadia';
      const made = kind === 'home-entry' ? 'papa' : author;
      const before = piece([...everybody, { to: 'role:pupil', until: null }], kind, made);
      const wish = {
        record: before,
        target: null,
        wanted: closed(before.audience, closing),
        baseMatches: true,
      };
      const outcome = audienceAfterChange(nadia, wish, roleOf, now);
      if (!('audience' in outcome)) continue;
      const record = { ...before, audience: outcome.audience };
      for (const { id, role } of people.filter((one) => one.role !== 'pupil' && one.id !== made))
        expect([kind, id, mayRead({ person: id, role }, record, null, end)]).toEqual([
          kind,
          id,
          role === 'parent',
        ]);
    }
  });
});

describe('before that day the pupil', () => {
  const after = closed(everybody, closing);
  const was = movedBy(everybody, closing);
  it('undoes it: everything is as it was', () => {
    expect(was.map(({ to }) => to)).toEqual(['els', 'role:teacher']);
    expect(reopened(after, was, closing)).toEqual(everybody);
  });
  it('chooses a later day, also later than the one before', () => {
    const later = { ...closing, end: endOfDay('2026-06-10') };
    const again = closed(reopened(after, was, closing), later);
    expect(readers(again, later.end - 1)).toContain('els');
    expect(readers(again, later.end)).toEqual(['nadia', 'papa']);
  });
  it('undoes nothing that was chosen otherwise meanwhile', () => {
    const shorter: Audience = [{ to: 'els', until: endOfDay('2026-03-20') }];
    expect(reopened(shorter, was, closing)).toEqual(shorter);
    expect(reopened([], was, closing)).toEqual([]);
  });
  it('sees what school reads now and what would go on after that day', () => {
    expect(schoolGrants(after, people, now).map(({ to }) => to)).toEqual(['els', 'role:teacher']);
    expect(schoolGrants(after, people, end)).toEqual([]);
    const later: Audience = [...after, { to: 'role:clb', until: null }];
    expect(movedBy(later, closing)).toEqual([{ to: 'role:clb', until: null }]);
  });
});
