import { describe, expect, it } from 'vitest';
import { mayReadVersion, mayReadVersions, type ReadersSince } from '#domain/access.ts';
import type { Audience } from '#domain/audience.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';

const now = 1_000;
const to = (...people: string[]): Audience => people.map((person) => ({ to: person, until: null }));

function aRecord(part: Partial<Envelope>): Envelope {
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
const asks = (person: string, role: Role, record: Envelope) =>
  mayReadVersions({ person, role }, record, null, now);

describe('who may read what stood in a record before', () => {
  it('its author, also of what was thrown away', () => {
    expect(asks('Noor', 'pupil', aRecord({}))).toBe(true);
    expect(asks('Noor', 'pupil', aRecord({ deleted: true }))).toBe(true);
  });
  it('no reader of it, however long it was shared', () => {
    const entry = aRecord({ audience: to('Leraar') });
    expect(asks('Leraar', 'teacher', entry)).toBe(false);
    expect(
      asks('Noor', 'pupil', aRecord({ kind: 'note', author: 'Leraar', audience: to('Noor') })),
    ).toBe(false);
  });
  it('who edits it with its author, while they may read it', () => {
    const table = aRecord({
      kind: 'transition',
      author: 'Zorg',
      editors: ['Leraar'],
      audience: to('Leraar', 'Noor'),
    });
    expect(asks('Leraar', 'teacher', table)).toBe(true);
    expect(asks('Noor', 'pupil', table)).toBe(true);
    expect(asks('Leraar', 'teacher', { ...table, audience: to('Noor') })).toBe(false);
    expect(asks('Ouder', 'parent', { ...table, audience: to('Ouder') })).toBe(false);
  });
  it('nobody who is no member, and not the person who runs the school', () => {
    expect(mayReadVersions(null, aRecord({}), null, now)).toBe(false);
    expect(asks('Beheer', 'admin', aRecord({ audience: to('Beheer') }))).toBe(false);
  });
});

describe('which versions an editor may read', () => {
  const table = aRecord({ kind: 'transition', editors: ['Leraar'], audience: to('Leraar') });
  const leraar = { person: 'Leraar', role: 'teacher', since: 0 } as const;
  const reads = (log: readonly ReadersSince[], from: number, until: number | null, since = 0) =>
    mayReadVersion({ ...leraar, since }, table, log, { by: 'Noor', from, to: until });
  const since = (from: number, audience: Audience, deleted = false) => ({
    from,
    audience,
    deleted,
  });

  it('what stands there now, and what stood there while they could read it', () => {
    expect(reads([since(0, to('Leraar'))], 100, null)).toBe(true);
    expect(reads([since(0, to('Leraar'))], 100, 200)).toBe(true);
  });
  it('not what was taken away before they were let in', () => {
    const log = [since(0, []), since(300, to('Leraar'))];
    expect(reads(log, 100, 200)).toBe(false);
    expect(reads(log, 100, 300)).toBe(false);
    expect(reads(log, 100, 301)).toBe(true);
  });
  it('not what came and went while they were away from the table', () => {
    const log = [since(0, to('Leraar')), since(300, []), since(600, to('Leraar'))];
    expect(reads(log, 100, 200)).toBe(true);
    expect(reads(log, 400, 500)).toBe(false);
    expect(reads(log, 400, 700)).toBe(true);
  });
  it('not what stood there before they were in this loopbook, or while it was thrown away', () => {
    expect(reads([since(0, to('Leraar'))], 100, 200, 250)).toBe(false);
    expect(reads([since(0, to('Leraar'), true)], 100, 200)).toBe(false);
  });
  it('always what they wrote themselves, and an author all of it', () => {
    const written = { by: 'Leraar', from: 1, to: 2 };
    expect(mayReadVersion(leraar, table, [], written)).toBe(true);
    const noor = { person: 'Noor', role: 'pupil', since: 900 } as const;
    expect(mayReadVersion(noor, table, [], { by: 'Leraar', from: 1, to: 2 })).toBe(true);
  });
  it('nothing of which it is not known who could read it', () => {
    expect(reads([], 100, 200)).toBe(false);
  });
});
