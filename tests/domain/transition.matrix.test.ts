/**
 * For every moment, role, age and sharing object: what may be seen and done. The expectations are
 * written by hand, after §3 and §4 of the design's reference on the field. The app knows nobody's
 * age, so that no right to read or to write may depend on it: who has to agree to what goes to a
 * third party does, by what the pupil says of themselves.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayEdit, mayMake, mayRead, mayReadVersions } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import { audienceAfterChange, mayChangeAudience } from '#domain/audience-change.ts';
import { endOfDay, startOfDay } from '#domain/calendar.ts';
import { transitionMoments } from '#domain/catalogue/moments.ts';
import { firstAudience } from '#domain/first-audience.ts';
import { handed, mayReceive } from '#domain/handover.ts';
import { letterMakers, letterSigners } from '#domain/legal-letter.ts';
import { type Role, roles } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import { recordKinds, schoolKinds } from '#domain/record-kind.ts';
import type { Says, Signed } from '#domain/third-party-signing.ts';
import { mayPrint, standingOf } from '#domain/third-party-standing.ts';

const now = 1_000_000;
const ages = [11, 12, 13, 17, 18] as const;
/** The pupil's own share; the school's duty; third parties with both signatures; what the CLB agreed. */
const objects = ['own-share', 'statutory-transfer', 'third-party', 'clb'] as const;
type SharingObject = (typeof objects)[number];

const places = ['starts it', 'at the table', 'reads along', 'elsewhere'] as const;
type Place = (typeof places)[number];

/** In which record it lives here; null where nothing of it is stored, for nobody and at no age. */
const kindOf: Readonly<Record<SharingObject, string | null>> = {
  'own-share': 'transition',
  'statutory-transfer': null,
  'third-party': 'consent',
  clb: null,
};

type Case = {
  moment: string;
  role: Role;
  age: (typeof ages)[number];
  object: SharingObject;
  place: Place;
};

const cases: Case[] = transitionMoments.flatMap(({ id: moment }) =>
  roles.flatMap((role) =>
    ages.flatMap((age) =>
      objects.flatMap((object) =>
        places.map((place) => ({ moment, role, age, object, place }) satisfies Case),
      ),
    ),
  ),
);

const makers: Readonly<Record<SharingObject, readonly Role[]>> = {
  'own-share': ['pupil', 'teacher', 'counsellor'],
  'statutory-transfer': [],
  'third-party': ['pupil', 'counsellor'],
  clb: [],
};

function mayStart({ role, object }: Case): boolean {
  return makers[object].includes(role);
}

/** Whether somebody can be in that place at all: who may not start it never starts it. */
function isThere(one: Case): boolean {
  return kindOf[one.object] !== null && (one.place !== 'starts it' || mayStart(one));
}

type Powers = {
  sees: boolean;
  writes: boolean;
  before: boolean;
  readers: 'widen' | 'narrow' | 'no';
};

function expected({ role, object, place }: Case): Powers {
  // Who runs the school reads no loopbook, also not where somebody seats them at a table.
  if (role === 'admin') return { sees: false, writes: false, before: false, readers: 'no' };
  // The pupil is at every table of theirs: nothing about a step is said without them.
  if (role === 'pupil') return { sees: true, writes: true, before: true, readers: 'widen' };
  const isAtTable = place === 'starts it' || place === 'at the table';
  const sees = place !== 'elsewhere';
  const mayTakeAway = object === 'own-share' && isAtTable;
  return {
    sees,
    writes: isAtTable,
    before: isAtTable,
    // Who is at the table takes a reader away; only the pupil gives this to somebody else.
    readers: mayTakeAway ? 'narrow' : 'no',
  };
}

function recordFor({ role, object, place }: Case): Envelope {
  const kind = kindOf[object] ?? '';
  const author = place === 'starts it' ? role : 'somebody';
  const editors = place === 'at the table' ? [role] : [];
  const maker = { person: author, role: place === 'starts it' ? role : ('counsellor' as const) };
  const first = firstAudience(kind, maker, { target: null, editors, now });
  const along: Audience = place === 'reads along' ? [{ to: role, until: null }] : [];
  return {
    space: 'space',
    record: 'record',
    kind,
    author,
    about: null,
    editors,
    audience: [...first, ...along],
    version: 'v',
    deleted: false,
  };
}

function found(one: Case): Powers {
  const me = { person: one.role, role: one.role };
  const record = recordFor(one);
  return {
    sees: mayRead(me, record, null, now),
    writes: mayEdit(me, record, null, now),
    before: mayReadVersions(me, record, null, now),
    readers: mayChangeAudience(me, record, null, now),
  };
}

const nameOf = ({ moment, role, age, object, place }: Case) =>
  `${moment}, ${role}, ${age}, ${object}, ${place}`;

describe('every moment × role × age × sharing object', () => {
  it('is looked at', () => {
    expect(cases).toHaveLength(12 * 7 * 5 * 4 * 4);
  });

  it('is started by whom the design says, and by nobody else', () => {
    const wrong = cases.filter((one) => {
      const kind = kindOf[one.object];
      const making = { spaceKind: 'portfolio' as const, target: null, editors: [] };
      const can =
        kind !== null &&
        mayMake({ person: one.role, role: one.role }, { ...making, kind }, () => null, now) ===
          'yes';
      return can !== mayStart(one);
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('shows and allows exactly what the design says, at every age alike', () => {
    const wrong = cases.filter(isThere).filter((one) => {
      return JSON.stringify(found(one)) !== JSON.stringify(expected(one));
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('leaves nothing to see of what the school passes on by law, or of what the CLB agreed', () => {
    const stored = Object.values(kindOf).filter((kind) => kind !== null);
    expect(stored.every((kind) => recordKinds.some((one) => one === kind))).toBe(true);
    expect(recordKinds.filter((kind) => /transfer|clb|dossier|verslag|fiche/.test(kind))).toEqual(
      [],
    );
  });
});

/** What somebody can do with what goes along, by each of the four. Of what is not there, nothing. */
type Acts = {
  /** Decides that it goes, so that without them it does not. */
  gives: boolean;
  /** Has a piece that goes before their eyes: until its day, and after it. */
  reads: boolean;
  readsAfter: boolean;
  /** By saying no it does not go. */
  stopsBefore: boolean;
  /** Having a part in it, takes it back. */
  takesBack: boolean;
  /** Puts it on paper for who has no page here. */
  prints: boolean;
  /** Makes the letter to read what the school passes on, or to object. */
  writesLetter: boolean;
};

const nothing: Acts = {
  gives: false,
  reads: false,
  readsAfter: false,
  stopsBefore: false,
  takesBack: false,
  prints: false,
  writesLetter: false,
};

type Act = Omit<Case, 'place'>;

const acts: Act[] = transitionMoments.flatMap(({ id: moment }) =>
  roles.flatMap((role) =>
    ages.flatMap((age) => objects.map((object) => ({ moment, role, age, object }) satisfies Act)),
  ),
);

function expectedActs({ role, age, object }: Act): Acts {
  const isPupil = role === 'pupil';
  if (object === 'own-share') {
    // The pupil's alone at every age; who works with them receives it, until its day.
    const receives = ['teacher', 'counsellor', 'clb', 'coach'].includes(role);
    return {
      ...nothing,
      gives: isPupil,
      takesBack: isPupil,
      reads: isPupil || receives,
      readsAfter: isPupil,
    };
  }
  if (object === 'statutory-transfer') {
    return { ...nothing, writesLetter: isPupil || role === 'parent' };
  }
  if (object === 'third-party') {
    // With a legal representative under eighteen, alone from then on.
    const signs = isPupil || (role === 'parent' && age < 18);
    return {
      ...nothing,
      gives: signs,
      stopsBefore: role === 'parent' && age < 18,
      takesBack: signs,
      reads: isPupil,
      readsAfter: isPupil,
      prints: isPupil,
    };
  }
  return nothing;
}

const day = '2026-05-01';
const until = endOfDay(day);
const today = startOfDay('2026-03-02');

function piece(audience: Audience): Envelope {
  const of = { space: 'space', record: 'record', about: null, editors: [], version: 'v' };
  return { ...of, kind: 'entry', author: 'pupil', audience, deleted: false };
}

function foundActs(act: Act): Acts {
  if (act.object === 'own-share') return ownShare(act.role);
  if (act.object === 'third-party') return thirdParty(act);
  if (act.object === 'clb') return nothing;
  return { ...nothing, writesLetter: letterMakers.includes(act.role) };
}

function ownShare(role: Role): Acts {
  const me = { person: role, role };
  const given = piece(mayReceive(role) ? handed([], role, until) : []);
  const making = { kind: 'handover', spaceKind: 'portfolio' as const, target: null, editors: [] };
  return {
    ...nothing,
    gives: mayMake(me, making, () => null, today) === 'yes',
    takesBack: mayChangeAudience(me, given, null, today) !== 'no',
    reads: mayRead(me, given, null, today),
    readsAfter: mayRead(me, given, null, until),
  };
}

/** Signed by everybody who has to, beside the one who is looked at. */
function thirdParty({ role, age }: Act): Acts {
  const isAdult = age >= 18;
  const people = roles.map((one) => ({ id: one, role: one }));
  const say = (by: string, says: Says, at: number) => ({
    by,
    name: by,
    says,
    mark: 'm',
    at,
    isAdult: isAdult && by === 'pupil',
    paper: null,
  });
  const needed = isAdult ? ['pupil'] : ['pupil', 'parent'];
  const standing = (signatures: Signed['signatures']) =>
    standingOf({ mark: 'm', until: day, signatures, people }, today + 9).state;
  const all = needed.map((by) => say(by, 'yes', today));
  const without = all.filter(({ by }) => by !== role);
  const withThem = [...without, say(role, 'yes', today + 1)];
  const me = { person: role, role };
  return {
    ...nothing,
    gives: standing(without) !== 'given' && standing(withThem) === 'given',
    stopsBefore:
      role !== 'pupil' && standing([...without, say(role, 'no', today + 1)]) === 'refused',
    takesBack: standing([...withThem, say(role, 'stop', today + 2)]) === 'withdrawn',
    prints: mayPrint({ mark: 'm', until: day, signatures: withThem, people }, { role }, today + 9),
    reads: mayRead(me, piece([]), null, today),
    readsAfter: mayRead(me, piece([]), null, until),
  };
}

describe('what goes along, by each of the four', () => {
  it('is looked at for every moment, role and age', () => {
    expect(acts).toHaveLength(12 * 7 * 5 * 4);
  });

  it('is given, read, stopped and taken back by exactly whom the design says', () => {
    const wrong = acts.filter(
      (one) => JSON.stringify(foundActs(one)) !== JSON.stringify(expectedActs(one)),
    );
    expect(
      wrong.map(({ moment, role, age, object }) => `${moment}, ${role}, ${age}, ${object}`),
    ).toEqual([]);
  });

  it('of what the school passes on by law there is a right and a letter, signed by a parent or, at eighteen, the pupil', () => {
    expect([...letterSigners]).toEqual(['parent', 'pupil']);
    const page = readFileSync(
      new URL('../../src/features/sharing/handover/letter-page.tsx', import.meta.url),
      'utf8',
    );
    // It asks nothing that it could keep, and keeps nothing.
    expect(page).not.toMatch(/saveRecord|useEditing|useSaving|TextField|TextArea/);
  });
});

describe('at every moment', () => {
  const table = (moment: string, role: Role) =>
    recordFor({ moment, role, age: 13, object: 'own-share', place: 'at the table' });

  it.each(transitionMoments)('$id: the pupil can take everybody from the table', ({ id }) => {
    for (const role of roles.filter((one) => one !== 'pupil' && one !== 'admin')) {
      const record = table(id, role);
      const me = { person: 'the pupil', role: 'pupil' as const };
      const only: Audience = [{ to: 'role:pupil', until: null }];
      const wish = { record, target: null, wanted: only, baseMatches: true };
      const after = audienceAfterChange(me, wish, () => role, now);
      const narrowed = {
        ...record,
        audience: 'audience' in after ? after.audience : record.audience,
      };
      expect(mayRead({ person: role, role }, narrowed, null, now)).toBe(false);
    }
  });

  it.each(transitionMoments)('$id: nobody at the table can take the pupil from it', ({ id }) => {
    for (const role of ['teacher', 'counsellor'] as const) {
      const record = recordFor({
        moment: id,
        role,
        age: 11,
        object: 'own-share',
        place: 'starts it',
      });
      expect(record.audience).toContainEqual({ to: 'role:pupil', until: null });
      const me = { person: role, role };
      const wish = { record, target: null, wanted: [], baseMatches: true };
      const after = audienceAfterChange(me, wish, () => role, now);
      const kept = 'audience' in after ? after.audience : record.audience;
      expect(kept.map(({ to }) => to)).toContain('role:pupil');
    }
  });
});

describe('how a school prepares its steps', () => {
  it('is adjusted by who guides or runs the school, and read by everybody who starts one', () => {
    expect(schoolKinds).toContain('moment');
    const making = { kind: 'moment', spaceKind: 'school' as const, target: null, editors: [] };
    const can = (role: Role) => mayMake({ person: role, role }, making, () => null, now) === 'yes';
    expect(roles.filter(can)).toEqual(['counsellor', 'admin']);
    const reads = firstAudience(
      'moment',
      { person: 'els', role: 'counsellor' },
      {
        target: null,
        editors: [],
        now,
      },
    );
    expect(reads.map(({ to }) => to)).toContain('role:pupil');
  });
});
