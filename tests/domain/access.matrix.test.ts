import { describe, expect, it } from 'vitest';
import {
  mayDelete,
  mayEdit,
  mayMake,
  mayRead,
  mayReadVersions,
  type Present,
} from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import { audienceAfterChange, mayChangeAudience } from '#domain/audience-change.ts';
import { type Role, roles } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import { portfolioKinds } from '#domain/record-kind.ts';
import { type AccessRow as Row, accessTable as rows } from '../support/access-table.ts';

const now = 1_000_000;
const relations = [
  'author',
  'editor who reads',
  'editor who does not read',
  'named',
  'named until yesterday',
  'by role',
  'other role',
  'nobody',
] as const;
type Relation = (typeof relations)[number];
type TargetState = 'none' | 'readable' | 'unreadable' | 'own';

type Case = {
  row: Row;
  role: Role;
  relation: Relation;
  target: TargetState;
  isDeleted: boolean;
  actor: Present;
  record: Envelope;
  about: Envelope | null;
};

const roleOf = (person: string): Role | null =>
  roles.find((role) => person === role || person === `other-${role}`) ?? null;

function audienceFor(relation: Relation, role: Role): Audience {
  if (relation === 'editor who reads' || relation === 'named') return [{ to: role, until: null }];
  if (relation === 'named until yesterday') return [{ to: role, until: now - 1 }];
  if (relation === 'by role') return [{ to: `role:${role}`, until: now + 1 }];
  if (relation === 'other role') return [{ to: 'role:clb', until: null }];
  return [];
}

function targetOf(state: TargetState, role: Role): Envelope | null {
  if (state === 'none') return null;
  return {
    space: 'space',
    record: 'target',
    kind: 'entry',
    author: state === 'own' ? role : 'somebody',
    about: null,
    editors: [],
    audience: state === 'readable' ? [{ to: role, until: null }] : [],
    version: 'v',
    deleted: false,
  };
}

function caseOf(chosen: Pick<Case, 'row' | 'role' | 'relation' | 'target' | 'isDeleted'>): Case {
  const { row, role, relation, target, isDeleted } = chosen;
  const isEditor = relation === 'editor who reads' || relation === 'editor who does not read';
  const others = row.owner === 'pupil' ? ['the pupil'] : [];
  const about = targetOf(target, role);
  const record: Envelope = {
    space: 'space',
    record: 'record',
    kind: row.kind,
    author: relation === 'author' ? role : 'somebody',
    about: about?.record ?? null,
    editors: isEditor ? [role] : others,
    audience: audienceFor(relation, role),
    version: 'v',
    deleted: isDeleted,
  };
  return { ...chosen, actor: { person: role, role }, record, about };
}

function targetStates(row: Row): TargetState[] {
  if (row.about === 'never') return ['none'];
  const withTarget: TargetState[] = ['readable', 'unreadable', 'own'];
  return row.about === 'required' ? withTarget : ['none', ...withTarget];
}

const cases: Case[] = rows.flatMap((row) =>
  roles.flatMap((role) =>
    relations.flatMap((relation) =>
      targetStates(row).flatMap((target) =>
        [false, true].map((isDeleted) => caseOf({ row, role, relation, target, isDeleted })),
      ),
    ),
  ),
);

function nameOf(one: Case): string {
  const deleted = one.isDeleted ? ', deleted' : '';
  return `${one.row.kind}: ${one.role}, ${one.relation}, target ${one.target}${deleted}`;
}

/** Of what was brought, the pupil who is named in it. */
function isOwner(row: Row, relation: Relation): boolean {
  return row.owner === 'pupil' ? relation.startsWith('editor') : relation === 'author';
}

/** The expectations, in the words of the design and not by the code under test. */
function expectedToRead({ row, role, relation, target, isDeleted }: Case): boolean {
  if (role === 'admin') return false;
  if (isOwner(row, relation)) return true;
  // Who only brought it reads it by a grant, as everybody else.
  if (relation === 'author') return false;
  if (isDeleted || target === 'unreadable') return false;
  if (row.kind === 'reply' && target === 'own') return true;
  if (relation === 'other role') return role === 'clb';
  return relation === 'editor who reads' || relation === 'named' || relation === 'by role';
}

function isTable(one: Case): boolean {
  const named = one.relation === 'author' || one.relation.startsWith('editor');
  const isPupilThere = one.row.edits === 'table' && one.row.owner === 'author';
  return named || (one.role === 'pupil' && isPupilThere);
}

function expectedToEdit(one: Case): boolean {
  if (!expectedToRead(one) || one.row.edits === 'nobody') return false;
  return one.relation === 'author' || (one.row.edits === 'table' && isTable(one));
}

function expectedPower(one: Case): 'widen' | 'narrow' | 'no' {
  if (!expectedToRead(one) || one.isDeleted) return 'no';
  const holds = (words: string[]) =>
    words.some(
      (word) =>
        word === one.role ||
        (word === 'author' && one.relation === 'author') ||
        (word === 'table' && isTable(one)),
    );
  if (holds(one.row.widens)) return 'widen';
  return holds(one.row.narrows) ? 'narrow' : 'no';
}

function wrong(check: (one: Case) => [unknown, unknown]): string[] {
  return cases.flatMap((one) => {
    const [found, expected] = check(one);
    return found === expected ? [] : [`${nameOf(one)}: ${found}, expected ${expected}`];
  });
}

describe('every role × kind × audience × action of a portfolio', () => {
  it('has a row for every kind, and thousands of cases', () => {
    expect(rows.map((row) => row.kind)).toEqual([...portfolioKinds]);
    expect(cases.length).toBeGreaterThan(2_000);
  });

  it('reads exactly what the table says', () => {
    expect(
      wrong((one) => [mayRead(one.actor, one.record, one.about, now), expectedToRead(one)]),
    ).toEqual([]);
  });

  it('edits exactly what the table says', () => {
    expect(
      wrong((one) => [mayEdit(one.actor, one.record, one.about, now), expectedToEdit(one)]),
    ).toEqual([]);
  });

  it('reads what stood there before only of its own, or of what it edits', () => {
    expect(
      wrong((one) => [
        mayReadVersions(one.actor, one.record, one.about, now),
        expectedToRead(one) && (isOwner(one.row, one.relation) || expectedToEdit(one)),
      ]),
    ).toEqual([]);
  });

  it('deletes only its own, and never what was signed or seen', () => {
    expect(
      wrong((one) => [
        mayDelete(one.actor, one.record),
        isOwner(one.row, one.relation) && one.row.deletes,
      ]),
    ).toEqual([]);
  });

  it('changes the audience exactly where the table says', () => {
    expect(
      wrong((one) => [
        mayChangeAudience(one.actor, one.record, one.about, now),
        expectedPower(one),
      ]),
    ).toEqual([]);
  });

  it('never reaches a new reader by someone who may only narrow, or who knew an older audience', () => {
    const wanted: Audience = [
      { to: 'other-counsellor', until: null },
      { to: 'role:clb', until: null },
    ];
    const offenders = cases.flatMap((one) =>
      [true, false].flatMap((baseMatches) => {
        const wish = { record: one.record, target: one.about, wanted, baseMatches };
        const outcome = audienceAfterChange(one.actor, wish, roleOf, now);
        if ('held' in outcome) return expectedPower(one) === 'no' ? [] : [nameOf(one)];
        const before = new Set(one.record.audience.map((grant) => grant.to));
        // The pupil is always at their own table.
        const grown = outcome.audience.filter((g) => !before.has(g.to) && g.to !== 'role:pupil');
        const mayGrow = expectedPower(one) === 'widen' && baseMatches;
        return grown.length > 0 && !mayGrow
          ? [`${nameOf(one)} grew to ${JSON.stringify(grown)}`]
          : [];
      }),
    );
    expect(offenders).toEqual([]);
  });

  it('lets exactly the makers of the table make each kind', () => {
    const offenders = rows.flatMap((row) =>
      roles.flatMap((role) => {
        const target = row.about === 'required' ? targetOf('readable', role) : null;
        const making = {
          kind: row.kind,
          spaceKind: 'portfolio',
          target,
          editors: ['pupil'],
        } as const;
        const answer = mayMake({ person: role, role }, making, roleOf, now);
        return (answer === 'yes') === row.makers.includes(role)
          ? []
          : [`${row.kind} ${role} ${answer}`];
      }),
    );
    expect(offenders).toEqual([]);
  });

  it('makes nothing about a record that its maker cannot read, and gives that no other reason', () => {
    for (const row of rows.filter((one) => one.about !== 'never')) {
      for (const role of row.makers as Role[]) {
        const target = targetOf('unreadable', role);
        const making = { kind: row.kind, spaceKind: 'portfolio', target, editors: [] } as const;
        expect(mayMake({ person: role, role }, making, roleOf, now)).toBe('no-about');
      }
    }
  });

  it('shows a person who is no member of the space nothing', () => {
    for (const one of cases) {
      expect(mayRead(null, one.record, one.about, now)).toBe(false);
      expect(mayEdit(null, one.record, one.about, now)).toBe(false);
      expect(mayReadVersions(null, one.record, one.about, now)).toBe(false);
      expect(mayChangeAudience(null, one.record, one.about, now)).toBe('no');
    }
  });
});
