import { describe, expect, it } from 'vitest';
import { mayDelete, mayEdit, mayMake, mayRead, type Present } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import { audienceAfterChange } from '#domain/audience-change.ts';
import { isHandedOver } from '#domain/brought.ts';
import { audienceAfterMake } from '#domain/first-audience.ts';
import { dayMs } from '#domain/instant.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';
import { shareable } from '#domain/shareable.ts';

const now = 1_000_000;
const people: Record<string, Role> = {
  Noor: 'pupil',
  Ouder: 'parent',
  Leraar: 'teacher',
  Collega: 'teacher',
  Zorg: 'counsellor',
};
const roleOf = (person: string) => people[person] ?? null;
const present = (person: string): Present => ({ person, role: people[person] ?? 'pupil' });
const to = (...readers: string[]): Audience =>
  readers.map((reader) => ({ to: reader, until: null }));

function madeBy(person: string, audience?: Audience): Audience {
  const made = { kind: 'sheet', space: 's', target: null, editors: ['Noor'], audience, now };
  return audienceAfterMake(present(person), made, roleOf);
}

const brought: Envelope = {
  space: 's',
  record: 'r',
  kind: 'sheet',
  author: 'Leraar',
  about: null,
  editors: ['Noor'],
  audience: madeBy('Leraar'),
  version: 'v',
  deleted: false,
};
const readersOf = (record: Envelope, at = now) =>
  Object.keys(people).filter((person) => mayRead(present(person), record, null, at));

function change(person: string, record: Envelope, wanted: Audience) {
  const wish = { record, target: null, wanted, baseMatches: true };
  return audienceAfterChange(present(person), wish, roleOf, now);
}

describe('a sheet that a teacher photographed for a pupil', () => {
  it('is read by the pupil, and by who brings it for thirty days at most', () => {
    expect(readersOf(brought)).toEqual(['Noor', 'Leraar']);
    expect(readersOf(brought, now + 30 * dayMs)).toEqual(['Noor']);
  });

  it('is read by nobody else, whatever the device that brings it asked', () => {
    expect(madeBy('Leraar', to('Leraar', 'Collega', 'role:teacher'))).toEqual(madeBy('Leraar'));
    expect(madeBy('Leraar', [])).toEqual(madeBy('Leraar'));
  });

  it('is the pupil’s alone once it was given out of hand, and cannot be taken back in hand', () => {
    const given = change('Leraar', brought, []);
    expect(given).toEqual({ audience: [] });
    const theirs = { ...brought, audience: [] };
    expect(readersOf(theirs)).toEqual(['Noor']);
    expect(change('Leraar', theirs, to('Leraar'))).toEqual({ held: 'no-record' });
    expect(isHandedOver(theirs, present('Leraar'))).toBe(true);
    expect(isHandedOver(theirs, present('Noor'))).toBe(false);
  });

  it('can be shared by the pupil, also with who brought it, and not by who brought it', () => {
    const shared = change('Noor', brought, to('Leraar', 'Zorg'));
    expect(shared).toEqual({ audience: to('Leraar', 'Zorg') });
    expect(change('Leraar', brought, [...brought.audience, ...to('Collega')])).toMatchObject({
      audience: brought.audience,
    });
    const members = Object.entries(people).map(([id, role]) => ({ id, role }));
    const about = { record: brought, target: null };
    expect(shareable(present('Noor'), about, members, now).people.map(({ id }) => id)).toEqual([
      'Ouder',
      'Leraar',
      'Collega',
      'Zorg',
    ]);
  });

  it('is changed and thrown away by the pupil; who brought it throws nothing away', () => {
    expect(mayEdit(present('Noor'), brought, null, now)).toBe(true);
    expect(mayDelete(present('Noor'), brought)).toBe(true);
    expect(mayDelete(present('Leraar'), brought)).toBe(false);
    const thrownAway = { ...brought, deleted: true };
    expect(readersOf(thrownAway)).toEqual(['Noor']);
  });

  it('is answered to the pupil: who brought it reads no answer of a colleague', () => {
    const shared = { ...brought, audience: to('Zorg') };
    const reply = {
      ...brought,
      record: 'a',
      kind: 'reply',
      author: 'Zorg',
      about: 'r',
      audience: [],
    };
    expect(mayRead(present('Noor'), reply, shared, now)).toBe(true);
    expect(mayRead(present('Leraar'), reply, shared, now)).toBe(false);
  });

  it('is made for the pupil of that loopbook and for nobody beside', () => {
    const making = (editors: string[]) =>
      ({ kind: 'sheet', spaceKind: 'portfolio', target: null, editors }) as const;
    expect(mayMake(present('Leraar'), making(['Noor']), roleOf, now)).toBe('yes');
    expect(mayMake(present('Leraar'), making([]), roleOf, now)).toBe('malformed');
    expect(mayMake(present('Leraar'), making(['Collega']), roleOf, now)).toBe('malformed');
    expect(mayMake(present('Leraar'), making(['Noor', 'Collega']), roleOf, now)).toBe('malformed');
    expect(mayMake(present('Ouder'), making(['Noor']), roleOf, now)).toBe('not-maker');
  });

  it('can be made again by the pupil whose it is, when a school lost it', () => {
    const making = { kind: 'sheet', spaceKind: 'portfolio', target: null, editors: [] } as const;
    expect(mayMake(present('Noor'), making, roleOf, now)).toBe('yes');
    expect(madeBy('Noor')).toEqual([]);
  });
});
