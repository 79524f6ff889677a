import { type Audience, canonical, roleReader } from '#domain/audience.ts';
import type { SpaceKind } from '#domain/membership.ts';
import { type Role, roles, staffRoles } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import type { PutMutation } from '#protocol/mutation.ts';
import { type Desk, type Kept, touch } from './desk.ts';
import { putHead } from './put-head.ts';
import { derivedId, newUuid, sha256 } from './token.ts';

/** Each space has one, under an id that follows from the space. */
export function rosterId(space: string): string {
  return derivedId(JSON.stringify(['loopboek', space, 'roster']));
}

/** Families read the members around their own child; classes and school are for who works there. */
const readers: Record<SpaceKind, readonly Role[]> = {
  portfolio: roles.filter((role) => role !== 'admin'),
  class: ['teacher'],
  school: staffRoles,
};

function audienceOf(kind: SpaceKind): Audience {
  return canonical(readers[kind].map((role) => ({ to: roleReader(role), until: null })));
}

/** Writes the roster where it is another one than before. Its author is the space: nobody. */
export function putRoster(desk: Desk, roster: Roster): void {
  const record = rosterId(desk.space);
  const content = JSON.stringify(roster);
  const sum = sha256(content);
  const known = desk.records.get(record);
  if (known?.envelope.version === sum) return;
  const kept = known ?? newRoster(desk, record);
  kept.envelope = { ...kept.envelope, audience: audienceOf(roster.space), version: sum };
  touch(desk, kept);
  const put: PutMutation = {
    op: 'put',
    id: newUuid(desk.random),
    space: desk.space,
    record,
    creates: known === undefined,
    kind: 'roster',
    codec: 0,
    supersedes: [...kept.heads.keys()],
    content,
    sum,
  };
  putHead(desk, kept, put, desk.space);
}

function newRoster(desk: Desk, record: string): Kept {
  const kept: Kept = {
    envelope: {
      space: desk.space,
      record,
      kind: 'roster',
      author: desk.space,
      about: null,
      editors: [],
      audience: [],
      version: '',
      deleted: false,
    },
    seq: 0,
    rev: '',
    deletedAt: null,
    receivedAt: desk.now,
    known: null,
    heads: new Map(),
    bytes: 0,
  };
  desk.records.set(record, kept);
  return kept;
}
