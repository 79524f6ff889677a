import { describe, expect, it } from 'vitest';
import type { Present } from '#domain/access.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import { mayReadMore, readerChange, seenBy } from '#domain/see-as.ts';

const now = 1_000;
const pupil: Present = { person: 'amina', role: 'pupil' };
const mama: Present = { person: 'mama', role: 'parent' };
const juf: Present = { person: 'juf', role: 'teacher' };

function one(record: string, part: Partial<Envelope> = {}): Envelope {
  return {
    space: 'space',
    record,
    kind: 'entry',
    author: 'amina',
    about: null,
    editors: [],
    audience: [],
    version: 'v',
    deleted: false,
    ...part,
  };
}

const names = (reader: Present | null, records: Envelope[]) =>
  seenBy(reader, records, now).map(({ record }) => record);

describe('seeing the loopbook as somebody', () => {
  const shared = [{ to: 'mama', until: null }];

  it('mama sees what is shared with her by name, and nothing that is not', () => {
    expect(names(mama, [one('private'), one('shared', { audience: shared })])).toEqual(['shared']);
  });

  it('somebody in a role sees what is shared with the role, before they have a name here', () => {
    const forTeachers = one('r', { audience: [{ to: 'role:teacher', until: null }] });
    expect(names({ person: '', role: 'teacher' }, [forTeachers])).toEqual(['r']);
    expect(names({ person: '', role: 'parent' }, [forTeachers])).toEqual([]);
  });

  it('a new school is no member, and sees nothing', () => {
    expect(names(null, [one('r', { audience: shared })])).toEqual([]);
  });

  it('what ended or was thrown away is seen by nobody else', () => {
    const ended = one('ended', { audience: [{ to: 'mama', until: now }] });
    const gone = one('gone', { audience: shared, deleted: true });
    expect(names(mama, [ended, gone])).toEqual([]);
    expect(names(pupil, [ended, gone])).toEqual(['ended', 'gone']);
  });

  it('an answer is seen only with what it answers', () => {
    const answer = one('answer', {
      kind: 'reply',
      author: 'juf',
      about: 'entry',
      audience: [{ to: 'mama', until: null }],
    });
    expect(names(mama, [one('entry'), answer])).toEqual([]);
    expect(names(mama, [one('entry', { audience: shared }), answer])).toEqual(['entry', 'answer']);
    expect(names(juf, [one('entry'), answer])).toEqual(['answer']);
  });
});

describe('what a pupil cannot know here', () => {
  const school: Role[] = ['pupil', 'parent', 'teacher', 'clb'];

  it('school people may read a note that is not for the pupil, where somebody writes notes', () => {
    expect(mayReadMore('teacher', school)).toBe(true);
    expect(mayReadMore('clb', school)).toBe(true);
    expect(mayReadMore('clb', ['pupil', 'parent', 'clb'])).toBe(false);
  });

  it('a parent may have something from home that was not given yet', () => {
    expect(mayReadMore('parent', school)).toBe(true);
  });

  it('nobody else may', () => {
    expect(mayReadMore('admin', school)).toBe(false);
    expect(mayReadMore('pupil', school)).toBe(false);
  });
});

describe('a change of readers', () => {
  const people = [
    { id: 'juf', role: 'teacher' as const },
    { id: 'meester', role: 'teacher' as const },
  ];
  const byRole = { to: 'role:teacher', until: null } as const;
  const byName = { to: 'juf', until: null } as const;

  it('takes a group away from those alone who are not named too', () => {
    const record = one('r', { audience: [byName, byRole] });
    expect(readerChange(record, [byName], people, now).lost).toEqual([people[1]]);
  });

  it('takes nothing from a named person whose group still reads', () => {
    const record = one('r', { audience: [byName, byRole] });
    expect(readerChange(record, [byRole], people, now)).toEqual({ gained: [], lost: [] });
  });

  it('gives a group to each who is in it', () => {
    expect(readerChange(one('r'), [byRole], people, now).gained).toEqual(people);
  });
});
