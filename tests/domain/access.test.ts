import { describe, expect, it } from 'vitest';
import { mayMake, mayRead, type Present } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import { audienceAfterChange } from '#domain/audience-change.ts';
import { audienceAfterMake, firstAudience } from '#domain/first-audience.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import { shareable } from '#domain/shareable.ts';

const now = 1_000_000;
const people: Record<string, Role> = {
  Noor: 'pupil',
  Ouder: 'parent',
  Vader: 'parent',
  Leraar: 'teacher',
  Collega: 'teacher',
  Zorg: 'counsellor',
};
const roleOf = (person: string) => people[person] ?? null;
const present = (person: string): Present => ({ person, role: people[person] ?? 'pupil' });
const members = Object.entries(people).map(([id, role]) => ({ id, role, name: id }));
const to = (...readers: string[]): Audience =>
  readers.map((reader) => ({ to: reader, until: null }));

function anEnvelope(part: Partial<Envelope>): Envelope {
  return {
    space: 'portfolio',
    record: 'record',
    kind: 'entry',
    author: 'Noor',
    about: null,
    editors: [],
    audience: [],
    version: 'version',
    deleted: false,
    ...part,
  };
}
function change(person: string, record: Envelope, wanted: Audience, baseMatches = true) {
  return audienceAfterChange(
    present(person),
    { record, target: null, wanted, baseMatches },
    roleOf,
    now,
  );
}
function made(
  person: string,
  kind: string,
  part: { audience?: Audience; editors?: string[]; target?: Envelope },
) {
  const { audience, editors = [], target = null } = part;
  return audienceAfterMake(
    present(person),
    { kind, space: 'portfolio', target, editors, audience, now },
    roleOf,
  );
}

describe('what a pupil writes', () => {
  it('is for the pupil alone until they choose', () => {
    expect(firstAudience('entry', present('Noor'), { target: null, editors: [], now })).toEqual([]);
    expect(mayRead(present('Ouder'), anEnvelope({}), null, now)).toBe(false);
  });

  it('can be shared by the pupil, and by nobody else', () => {
    expect(change('Noor', anEnvelope({}), to('Leraar'))).toEqual({ audience: to('Leraar') });
    const shared = anEnvelope({ audience: to('Leraar') });
    expect(change('Leraar', shared, to('Leraar', 'Zorg'))).toEqual({ held: 'not-audience' });
    expect(change('Ouder', shared, [])).toEqual({ held: 'no-record' });
  });

  it('stays narrow when a phone widens while a stale tablet narrows', () => {
    const widened = anEnvelope({ audience: to('Leraar', 'Zorg') });
    expect(change('Noor', widened, to('Leraar'), false)).toEqual({ audience: to('Leraar') });
    const narrowed = anEnvelope({ audience: [] });
    expect(change('Noor', narrowed, to('Leraar', 'Zorg'), false)).toEqual({
      audience: [],
      note: 'narrowed',
    });
  });

  it('never reaches a school admin, even by name', () => {
    const withAdmin = (person: string) => (person === 'Directie' ? 'admin' : roleOf(person));
    const wish = {
      record: anEnvelope({}),
      target: null,
      wanted: to('Directie'),
      baseMatches: true,
    };
    expect(audienceAfterChange(present('Noor'), wish, withAdmin, now)).toEqual({
      audience: [],
      note: 'narrowed',
    });
  });
});

describe('a home entry', () => {
  const home = anEnvelope({ kind: 'home-entry', author: 'Ouder', audience: to('role:pupil') });

  it('is seen by the child alone at first, whatever the parent asked', () => {
    expect(made('Ouder', 'home-entry', {})).toEqual(to('role:pupil'));
    expect(made('Ouder', 'home-entry', { audience: to('Noor', 'Leraar', 'role:teacher') })).toEqual(
      to('Noor'),
    );
  });

  it('reaches school people only when the child decides it', () => {
    expect(change('Noor', home, to('Leraar', 'role:pupil'))).toEqual({
      audience: to('Leraar', 'role:pupil'),
    });
    expect(change('Ouder', home, to('Leraar', 'role:pupil'))).toEqual({
      audience: to('role:pupil'),
      note: 'narrowed',
    });
  });

  it('reaches another parent only when its author decides it', () => {
    expect(change('Ouder', home, to('Vader', 'role:pupil'))).toEqual({
      audience: to('Vader', 'role:pupil'),
    });
    expect(change('Noor', home, to('Vader', 'role:pupil'))).toEqual({
      audience: to('role:pupil'),
      note: 'narrowed',
    });
  });

  it('stays in the loopbook of the child who shares it with a teacher only', () => {
    expect(change('Noor', home, to('Leraar'))).toEqual({ audience: to('Leraar', 'role:pupil') });
  });

  it('can be taken back from school by both', () => {
    const shared = { ...home, audience: to('Leraar', 'role:pupil') };
    expect(change('Ouder', shared, to('role:pupil'))).toEqual({ audience: to('role:pupil') });
    expect(change('Noor', shared, to('role:pupil'))).toEqual({ audience: to('role:pupil') });
  });
});

describe('a reply', () => {
  const entry = anEnvelope({ record: 'entry', audience: to('Leraar', 'Zorg') });
  const reply = anEnvelope({
    kind: 'reply',
    author: 'Leraar',
    about: 'entry',
    audience: to('Noor', 'Zorg'),
  });

  it('is for the author of what it answers, and never for more people than that record', () => {
    expect(made('Leraar', 'reply', { target: entry })).toEqual(to('Noor'));
    expect(
      made('Leraar', 'reply', { target: entry, audience: to('Noor', 'Zorg', 'Ouder') }),
    ).toEqual(to('Noor', 'Zorg'));
  });

  it('is always read by the author of what it answers', () => {
    expect(mayRead(present('Noor'), { ...reply, audience: [] }, entry, now)).toBe(true);
  });

  it('is hidden with what it answers', () => {
    expect(mayRead(present('Zorg'), reply, entry, now)).toBe(true);
    expect(mayRead(present('Zorg'), reply, { ...entry, audience: to('Leraar') }, now)).toBe(false);
    expect(mayRead(present('Zorg'), reply, null, now)).toBe(false);
  });

  it('answers no reply, nothing deleted and nothing hidden: all for one reason', () => {
    const making = (target: Envelope) =>
      ({ kind: 'reply', spaceKind: 'portfolio', target, editors: [] }) as const;
    expect(mayMake(present('Zorg'), making(reply), roleOf, now)).toBe('no-about');
    expect(mayMake(present('Noor'), making({ ...entry, deleted: true }), roleOf, now)).toBe(
      'no-about',
    );
    expect(mayMake(present('Ouder'), making(entry), roleOf, now)).toBe('no-about');
    expect(mayMake(present('Zorg'), making(entry), roleOf, now)).toBe('yes');
  });
});

describe('a staff note', () => {
  it('is open to the pupil by default, can be closed, and names colleagues one by one', () => {
    expect(made('Leraar', 'note', {})).toEqual(to('role:pupil'));
    expect(made('Leraar', 'note', { audience: [] })).toEqual([]);
    expect(made('Leraar', 'note', { audience: to('Collega', 'Ouder', 'role:teacher') })).toEqual(
      to('Collega'),
    );
  });
});

describe('a transition', () => {
  const table = anEnvelope({
    kind: 'transition',
    author: 'Zorg',
    editors: ['Noor', 'Leraar'],
    audience: to('Leraar', 'Noor'),
  });

  it('is read by those at the table, and always by the pupil', () => {
    expect(made('Zorg', 'transition', { editors: ['Leraar'] })).toEqual(to('Leraar', 'role:pupil'));
    expect(
      made('Zorg', 'transition', { editors: ['Leraar'], audience: to('Leraar', 'Ouder') }),
    ).toEqual(to('Leraar', 'role:pupil'));
  });

  it('is widened by the pupil alone; the others can take readers away, but not the pupil', () => {
    expect(change('Noor', table, to('Leraar', 'Noor', 'Ouder'))).toEqual({
      audience: to('Leraar', 'Noor', 'Ouder'),
    });
    expect(change('Zorg', table, to('Leraar', 'Noor', 'Ouder'))).toEqual({
      audience: to('Leraar', 'Noor'),
      note: 'narrowed',
    });
    expect(change('Leraar', table, [])).toEqual({ audience: to('role:pupil') });
  });

  it('loses a person at the table whom the pupil takes off it', () => {
    const outcome = change('Noor', table, to('Noor'));
    expect(outcome).toEqual({ audience: to('Noor') });
    expect(mayRead(present('Leraar'), { ...table, audience: to('Noor') }, null, now)).toBe(false);
  });
});

describe('what the interface offers', () => {
  it('names everyone around the pupil for an entry', () => {
    const offered = shareable(
      present('Noor'),
      { record: anEnvelope({}), target: null },
      members,
      now,
    );
    expect(offered.people.map((person) => person.id)).toEqual([
      'Ouder',
      'Vader',
      'Leraar',
      'Collega',
      'Zorg',
    ]);
    expect(offered.roles).toEqual(['teacher', 'counsellor', 'parent']);
  });

  it('offers school people to the child, and other parents to the author of a home entry', () => {
    const home = anEnvelope({ kind: 'home-entry', author: 'Ouder', audience: to('role:pupil') });
    const names = (person: string) =>
      shareable(present(person), { record: home, target: null }, members, now).people.map(
        ({ id }) => id,
      );
    expect(names('Noor')).toEqual(['Leraar', 'Collega', 'Zorg']);
    expect(names('Ouder')).toEqual(['Noor', 'Vader']);
    expect(names('Leraar')).toEqual([]);
  });

  it('offers for a reply only who reads what it answers', () => {
    const entry = anEnvelope({ record: 'entry', audience: to('Leraar', 'Zorg') });
    const reply = anEnvelope({ kind: 'reply', author: 'Leraar', about: 'entry' });
    const offered = shareable(present('Leraar'), { record: reply, target: entry }, members, now);
    expect(offered).toMatchObject({ people: [{ id: 'Zorg' }], roles: [] });
  });
});
