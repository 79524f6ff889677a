/**
 * What a person sees of a record: what the server gave, with this device's own rows on top that
 * no pull has shown back yet. Computed from the two, never from "it was sent".
 */

import type { Audience } from '#domain/audience.ts';
import { forgottenAt } from '#domain/bin.ts';
import { isHandedOver, ownerOf } from '#domain/brought.ts';
import type { Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type {
  Draft,
  JournalRow,
  KeptHead,
  PutDraft,
  RecordRow,
  ServerRecord,
  ShownHead,
} from './device-store.ts';
import { open, seal } from './seal.ts';

const neverEnds: Instant = Number.POSITIVE_INFINITY;

/** No codec of ours: such a head is shown as unreadable, and no edit replaces it. */
const damagedCodec = -1;

export type Reader = { person: PersonId; role: Role | null };

export type FoldInput = {
  space: SpaceId;
  record: RecordId;
  reader: Reader;
  server: ServerRecord | null;
  rows: readonly JournalRow[];
};

type Seen = Omit<RecordRow, 'space' | 'record' | 'server' | 'heads' | 'endsAt'> & {
  heads: ShownHead[];
};

/** Null where nothing is left to see: the server gave nothing, and no own row makes it. */
export function fold(input: FoldInput): RecordRow | null {
  const { space, record, server, reader } = input;
  let seen = server === null ? null : fromServer(server);
  for (const row of input.rows) {
    if (isShown(row, server)) seen = withRow(seen, row, reader.person);
  }
  if (seen === null || isHandedOver(seen, reader)) return null;
  const end = endOf(seen, reader);
  const endsAt = end === neverEnds ? null : end;
  return { ...seen, space, record, server, heads: seal(seen.heads), endsAt };
}

/**
 * Echoed rows are in what the server gave; until this device has been given it again, they are
 * shown from here. Of held ones only words are shown: rights are not true.
 */
function isShown(row: JournalRow, server: ServerRecord | null): boolean {
  if (row.state === 'taken-back' || row.op === 'witness') return false;
  if (row.state === 'echoed') return server === null;
  return row.state !== 'held' || row.op === 'put';
}

function fromServer(server: ServerRecord): Seen {
  const { kind, author, about, editors, audience, version, deleted, deletedAt, received } = server;
  return {
    kind,
    author,
    about,
    editors,
    audience,
    version,
    deleted,
    ...(deletedAt === undefined ? {} : { deletedAt }),
    received,
    order: received,
    heads: shownHeads(open(server.heads)),
  };
}

/** The same list where nothing is wrong with it: a disk then keeps its words once, not twice. */
function shownHeads(heads: KeptHead[]): ShownHead[] {
  if (!heads.some((head) => head.damaged === true)) return heads;
  return heads.map((head) => (head.damaged === true ? { ...head, codec: damagedCodec } : head));
}

function withRow(seen: Seen | null, row: JournalRow, me: PersonId): Seen | null {
  const draft: Draft = open(row.draft);
  switch (draft.op) {
    case 'put':
      return withPut(seen, row, draft, me);
    case 'audience':
      return seen === null
        ? null
        : { ...seen, audience: draft.audience as Audience, version: draft.id };
    case 'delete':
      return seen === null ? null : thrownAway(seen, row.madeAt);
    case 'restore':
      return seen === null ? null : { ...broughtBack(seen), audience: [] };
    case 'witness':
      return seen;
  }
}

function withPut(seen: Seen | null, row: JournalRow, draft: PutDraft, me: PersonId): Seen | null {
  const head: ShownHead = {
    id: draft.id,
    by: me,
    codec: draft.codec,
    content: draft.content,
  };
  if (seen === null) return draft.creates ? made(row, draft, head, me) : null;
  // Under one name the words of this device are the later ones: a copied profile sent the others.
  if (seen.heads.some((shown) => shown.id === head.id)) {
    return { ...seen, heads: seen.heads.map((shown) => (shown.id === head.id ? head : shown)) };
  }
  const kept = seen.heads.filter((shown) => !draft.supersedes.includes(shown.id));
  const heads = [...kept, head];
  // Words that come after a deletion bring the record back, for its owner alone.
  if (!seen.deleted || ownerOf(seen) !== me) return { ...seen, heads };
  return { ...broughtBack(seen), heads, audience: [], version: draft.id };
}

function made(row: JournalRow, draft: PutDraft, head: ShownHead, me: PersonId): Seen {
  return {
    kind: draft.kind,
    author: me,
    about: draft.about ?? null,
    editors: draft.editors ?? [],
    audience: (draft.audience ?? []) as Audience,
    version: draft.id,
    deleted: false,
    received: null,
    order: row.madeAt,
    heads: [head],
  };
}

function thrownAway(seen: Seen, at: Instant): Seen {
  return seen.deleted ? seen : { ...seen, deleted: true, deletedAt: at };
}

function broughtBack({ deletedAt: _, ...seen }: Seen): Seen {
  return { ...seen, deleted: false };
}

/** Also of what was thrown away here, once no school has it any more. */
function endOf(seen: Seen, reader: Reader): Instant {
  const { audience, deletedAt } = seen;
  const end = endOfReading(ownerOf(seen), audience, reader);
  return deletedAt === undefined ? end : Math.min(end, forgottenAt(deletedAt));
}

function endOfReading(owner: PersonId, audience: Audience, reader: Reader): Instant {
  if (owner === reader.person) return neverEnds;
  const reaching = audience.filter(
    (grant) => grant.to === reader.person || grant.to === `role:${reader.role}`,
  );
  const ends = reaching.map((grant) => grant.until ?? neverEnds);
  return ends.length === 0 ? neverEnds : Math.max(...ends);
}
