import { describe, expect, it } from 'vitest';
import { mayMake, mayRead } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import { audienceAfterChange, mayChangeAudience } from '#domain/audience-change.ts';
import { endOfDay, startOfDay } from '#domain/calendar.ts';
import {
  arrivalOf,
  handed,
  isHandoverDay,
  lastHandoverDay,
  mayAsk,
  mayGoAlong,
  mayLayReady,
  mayReceive,
  readiness,
  takenBack,
  usualHandoverDay,
} from '#domain/handover.ts';
import { type Role, roles } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import { recordKinds } from '#domain/record-kind.ts';
import { isStillAsked, readsAs } from '#domain/still-asked.ts';

const now = startOfDay('2026-03-02');
const nadia = { person: 'nadia', role: 'pupil' as const };
const tom = { person: 'tom', role: 'teacher' as const };
const until = endOfDay('2026-05-01');

function piece(audience: Audience = [], kind = 'entry'): Envelope {
  const of = { space: 'space', record: 'record', about: null, editors: [], version: 'v' };
  return { ...of, kind, author: 'nadia', audience, deleted: false };
}

describe('what may go along', () => {
  const kinds = recordKinds.filter((kind) =>
    mayGoAlong({ kind, author: 'nadia', kept: 1 }, 'nadia'),
  );
  it('is what the pupil made: an answer, a small step, a sheet of paper', () => {
    expect(kinds).toEqual(['entry', 'step', 'sheet']);
  });
  it('is never what staff noted, a table wrote, a parent told or somebody answered', () => {
    for (const kind of ['note', 'talk', 'agreement', 'transition', 'home-entry', 'reply'])
      expect(kinds).not.toContain(kind);
  });
  it('is never what somebody else made', () => {
    expect(mayGoAlong({ kind: 'step', author: 'els', kept: 1 }, 'nadia')).toBe(false);
  });
  it('is never what is still being written', () => {
    expect(mayGoAlong({ kind: 'entry', author: 'nadia', kept: null }, 'nadia')).toBe(false);
  });
});

describe('who may receive it', () => {
  it('is who works with the pupil, and never who runs the school', () => {
    expect(roles.filter(mayReceive)).toEqual(['teacher', 'counsellor', 'clb', 'coach']);
  });
});

describe('until when', () => {
  it('has always an end: at most the end of the school year in which the table looks back', () => {
    expect(lastHandoverDay('2026-03-30', now)).toBe('2026-08-31');
    expect(lastHandoverDay('2026-09-01', now)).toBe('2027-08-31');
    expect(lastHandoverDay('2026-08-20', now)).toBe('2027-08-31');
  });
  it('is proposed until two weeks after the look back', () => {
    expect(usualHandoverDay('2026-03-30', now)).toBe('2026-05-25');
  });
  it('counts from today where the step was before, or has no day', () => {
    expect(usualHandoverDay('2026-01-05', now)).toBe('2026-04-27');
    expect(usualHandoverDay('', now)).toBe('2026-04-27');
  });
  it('is not yesterday, not for ever and not a half typed day', () => {
    expect(isHandoverDay('2026-03-02', '2026-03-30', now)).toBe(true);
    expect(isHandoverDay('2026-03-01', '2026-03-30', now)).toBe(false);
    expect(isHandoverDay('2026-09-01', '2026-03-30', now)).toBe(false);
    expect(isHandoverDay('2026-0', '2026-03-30', now)).toBe(false);
  });
});

describe('a piece that was given along', () => {
  const given = piece(handed([], 'tom', until));
  it('is read by that person until the end of that day, and no moment longer', () => {
    expect(mayRead(tom, given, null, now)).toBe(true);
    expect(mayRead(tom, given, null, until - 1)).toBe(true);
    expect(mayRead(tom, given, null, until)).toBe(false);
  });
  it('is read by nobody else, parents included', () => {
    for (const role of roles.filter((one) => one !== 'pupil'))
      expect(mayRead({ person: 'other', role }, given, null, now)).toBe(false);
  });
  it('leaves who could read it already as they were', () => {
    const before: Audience = [{ to: 'tom', until: null }];
    expect(handed(before, 'tom', until)).toEqual(before);
    expect(handed([{ to: 'els', until: null }], 'tom', until)).toHaveLength(2);
  });
  it('is taken back: then it is not there for that person', () => {
    const back = piece(takenBack(given.audience, 'tom'));
    expect(mayRead(tom, back, null, now)).toBe(false);
  });
  it('is still read by who reads it as one of a group, and that is known', () => {
    const group: Audience = [...given.audience, { to: 'role:teacher', until: null }];
    const reader = { id: 'tom', role: 'teacher' as const };
    expect(readsAs(group, reader, now)).toBe('named');
    expect(readsAs(takenBack(group, 'tom'), reader, now)).toBe('group');
    expect(readsAs(takenBack(given.audience, 'tom'), reader, now)).toBe('not');
  });
});

describe('what happens meanwhile', () => {
  const given = piece(handed([], 'tom', until));
  it.each([11, 12, 13, 17, 18])('asks no parent of a pupil of %i, also when they turn 18', () => {
    // Nobody's age is known here: the pupil chooses and a parent can neither give nor take away.
    expect(mayChangeAudience(nadia, given, null, now)).toBe('widen');
    const parent = { person: 'papa', role: 'parent' as const };
    const reading = piece([...given.audience, { to: 'papa', until: null }]);
    expect(mayChangeAudience(parent, reading, null, now)).toBe('no');
  });
  it('parents who disagree change nothing: each may say so, neither decides', () => {
    const parents: Audience = [
      { to: 'mama', until: null },
      { to: 'papa', until: null },
    ];
    for (const person of ['mama', 'papa']) {
      const wish = {
        record: piece([...parents, ...given.audience]),
        target: null,
        wanted: [],
        baseMatches: true,
      };
      const roleOf = (): Role => 'parent';
      expect(audienceAfterChange({ person, role: 'parent' }, wish, roleOf, now)).toEqual({
        held: 'not-audience',
      });
    }
  });
  it('a receiver who never comes reads nothing, and the share ends on its day by itself', () => {
    expect(mayRead(null, given, null, now)).toBe(false);
    expect(mayRead(tom, given, null, until)).toBe(false);
  });
  it('a receiver who never comes is known as such: after six weeks somebody else can be chosen', () => {
    const unread = { isRead: false, until: '2026-06-30', step: '2026-03-30' };
    const on = (day: string) => arrivalOf(unread, startOfDay(day));
    expect(on('2026-03-31')).toBe('waits');
    expect(on('2026-05-10')).toBe('waits');
    expect(on('2026-05-11')).toBe('late');
    expect(on('2026-06-30')).toBe('late');
    expect(on('2026-07-01')).toBe('never');
  });
  it('who read it came, however late, and is not called away', () => {
    const read = { isRead: true, until: '2026-04-01', step: '2026-03-30' };
    expect(arrivalOf(read, startOfDay('2026-07-01'))).toBe('read');
    expect(arrivalOf({ ...read, isRead: false, step: '' }, now)).toBe('waits');
  });
  it('a counsellor who leaves reads nothing more, and what they asked is asked no more', () => {
    const asked = { by: 'els', isAnswered: false, isRead: false };
    expect(isStillAsked({ ...asked, people: [{ id: 'els' }] })).toBe(true);
    expect(isStillAsked({ ...asked, people: [] })).toBe(false);
    expect(mayRead(null, piece([{ to: 'els', until: null }]), null, now)).toBe(false);
  });
  it('only the pupil gives along: nobody makes a handover for them', () => {
    const making = { kind: 'handover', spaceKind: 'portfolio' as const, target: null, editors: [] };
    const can = (role: Role) => mayMake({ person: role, role }, making, () => null, now) === 'yes';
    expect(roles.filter(can)).toEqual(['pupil']);
  });
});

describe('who prepares the step with the pupil', () => {
  it('lays ready what the pupil shared with them, and nothing else', () => {
    const states = [
      readiness({ isShared: true, asked: null }),
      readiness({ isShared: false, asked: null }),
      readiness({ isShared: false, asked: { isRefused: false } }),
      readiness({ isShared: false, asked: { isRefused: true } }),
    ];
    expect(states).toEqual(['shared', 'not-shared', 'asked', 'refused']);
    expect(states.map(mayLayReady)).toEqual([true, false, false, false]);
  });
  it('asks once: neither while it waits nor after a no', () => {
    expect(mayAsk('not-shared')).toBe(true);
    for (const state of ['shared', 'asked', 'refused'] as const) expect(mayAsk(state)).toBe(false);
  });
  it('has an answer as soon as the pupil shares it, also after a no', () => {
    expect(readiness({ isShared: true, asked: { isRefused: true } })).toBe('shared');
    const request = { by: 'els', isAnswered: false, people: [{ id: 'els' }], isRead: true };
    expect(isStillAsked(request)).toBe(false);
    expect(isStillAsked({ ...request, isAnswered: true, isRead: false })).toBe(false);
  });
});
