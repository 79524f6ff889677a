import { isReadByWhomItAnswers, mayEdit, mayMake, mayRead } from '#domain/access.ts';
import { narrower, onlyMe } from '#domain/audience.ts';
import { ownerOf } from '#domain/brought.ts';
import { audienceAfterMake } from '#domain/first-audience.ts';
import { secondMs } from '#domain/instant.ts';
import type { Envelope } from '#domain/record.ts';
import { limits } from '#protocol/limits.ts';
import type { PutMutation } from '#protocol/mutation.ts';
import type { HeldReason } from '#protocol/sync.ts';
import { changeReaders } from './change-readers.ts';
import { type Decider, type Decision, held } from './decision.ts';
import { type Desk, headKey, type Kept, noteAbout, targetOf, touch } from './desk.ts';
import { putHead } from './put-head.ts';
import { fitsId } from './record-id.ts';
import { newToken } from './token.ts';

/** Makes a record, or adds a head to one that is there. */
export function decidePut(decider: Decider, put: PutMutation): Decision {
  const kept = decider.desk.records.get(put.record);
  return kept === undefined ? make(decider, put) : edit(decider, kept, put);
}

function make({ desk, member }: Decider, put: PutMutation): Decision {
  const refused = whyNotMade({ desk, member }, put);
  if (refused !== null) return held(refused);
  const { about, target, editors } = makingOf({ desk, member }, put);
  const audience = audienceAfterMake(
    member,
    { kind: put.kind, space: desk.space, target, editors, audience: put.audience, now: desk.now },
    desk.roleOf,
  );
  const envelope: Envelope = {
    space: desk.space,
    record: put.record,
    kind: put.kind,
    author: member.person,
    about,
    editors,
    audience,
    version: put.id,
    deleted: false,
  };
  const kept = addRecord(desk, withdrawnFrom(desk, envelope, put));
  const { seq, token } = touch(desk, kept);
  putHead(desk, kept, put, member.person);
  return { done: 'accepted', seq, at: token };
}

/** Asked of an id that is taken too, so that its answer tells nothing more. */
function whyNotMade({ desk, member }: Decider, put: PutMutation): HeldReason | null {
  if (!put.creates || desk.kind === null) return 'no-record';
  if (!fitsId(desk, member.person, put)) return 'wrong-id';
  const { about, target, editors } = makingOf({ desk, member }, put);
  if (about !== null && target === null) return 'no-about';
  const making = { kind: put.kind, spaceKind: desk.kind, target, editors };
  const may = mayMake(member, making, desk.roleOf, desk.now);
  return may === 'yes' ? null : may;
}

function makingOf({ desk, member }: Decider, put: PutMutation) {
  const about = put.about ?? null;
  const target = about === null ? null : (desk.records.get(about)?.envelope ?? null);
  const editors = [...new Set(put.editors ?? [])].filter((editor) => editor !== member.person);
  return { about, target, editors };
}

/** A restored backup may lack what was withdrawn from a record: making it again does not undo that. */
function withdrawnFrom(desk: Desk, envelope: Envelope, put: PutMutation): Envelope {
  const withdrawn = desk.withdrawn.get(envelope.record);
  if (withdrawn === undefined) return envelope;
  const version = withdrawn.version ?? newToken(desk.random);
  if (withdrawn.heads.size > 0) {
    const deleted = isReadByWhomItAnswers(envelope.kind) || isKnownTo(withdrawn.heads, put);
    return { ...envelope, audience: onlyMe, deleted, version };
  }
  if (withdrawn.audience === null) return envelope;
  const audience = narrower(envelope.audience, withdrawn.audience, desk.roleOf);
  return { ...envelope, audience, version };
}

/**
 * Words that the deletion knew, or a record made again from nothing but such words by a device
 * that has them and did not make it: under a new name, they are no newer.
 */
function isKnownTo(heads: ReadonlySet<string>, { id, supersedes }: PutMutation): boolean {
  return heads.has(id) || (supersedes.length > 0 && supersedes.every((head) => heads.has(head)));
}

function addRecord(desk: Desk, envelope: Envelope): Kept {
  const kept: Kept = {
    envelope,
    seq: 0,
    rev: '',
    deletedAt: envelope.deleted ? desk.now : null,
    receivedAt: desk.now,
    known: null,
    heads: new Map(),
    bytes: 0,
  };
  desk.records.set(envelope.record, kept);
  noteAbout(desk, kept);
  return kept;
}

function edit({ desk, member }: Decider, kept: Kept, put: PutMutation): Decision {
  const { envelope } = kept;
  const target = targetOf(desk, envelope);
  const asLiving = { ...envelope, deleted: false };
  if (!mayRead(member, asLiving, target, desk.now)) {
    return held(whyNotMade({ desk, member }, put) ?? 'wrong-id');
  }
  if (!mayEdit(member, asLiving, target, desk.now)) return held('not-editor');
  const isOwner = ownerOf(envelope) === member.person;
  if (envelope.deleted && !isOwner) return held('deleted');
  const writer = writerOf(desk, kept, put.id);
  if (writer !== null && writer !== member.person) return held('same-id');
  if (headsAfter(desk, kept, put) > limits.headsPerRecord) {
    return { done: 'retry', reason: 'too-many-heads', afterMs: secondMs };
  }
  const knownDeleted = desk.withdrawn.get(envelope.record)?.heads.has(put.id) === true;
  if (envelope.deleted && !knownDeleted) {
    // It would come back before other eyes than its owner's: that takes a wish, not a word.
    if (isReadByWhomItAnswers(envelope.kind)) return held('deleted');
    // Who makes it knows of no deletion: a choice of readers that follows is as ignorant.
    revive(desk, kept, put.creates ? newToken(desk.random) : put.id);
  } else if (put.creates && isOwner && !envelope.deleted) {
    narrowByMaking({ desk, member }, kept, put);
  }
  const { seq, token } = touch(desk, kept);
  putHead(desk, kept, put, member.person);
  return { done: 'accepted', seq, at: token };
}

/** Words that come after a deletion are kept, and nobody but their owner sees them. */
export function revive(desk: Desk, kept: Kept, version: string): void {
  changeReaders(desk, kept, () => {
    kept.deletedAt = null;
    kept.envelope = { ...kept.envelope, deleted: false, audience: onlyMe, version };
  });
}

/**
 * The same record made on two devices is read by those whom both meant. Who makes it knows of no
 * choice of readers that is here already: what they chose next was chosen without it.
 */
function narrowByMaking({ desk, member }: Decider, kept: Kept, put: PutMutation): void {
  const { envelope } = kept;
  const { kind, editors } = envelope;
  const target = targetOf(desk, envelope);
  const made = { kind, space: desk.space, target, editors, now: desk.now };
  const asked = audienceAfterMake(member, { ...made, audience: put.audience }, desk.roleOf);
  const audience = narrower(envelope.audience, asked, desk.roleOf);
  if (JSON.stringify(audience) === JSON.stringify(envelope.audience)) return;
  changeReaders(desk, kept, () => {
    kept.envelope = { ...envelope, audience, version: newToken(desk.random) };
  });
}

function writerOf(desk: Desk, kept: Kept, id: string): string | null {
  const here = kept.heads.get(id)?.by ?? desk.historyBy.get(headKey(kept.envelope.record, id));
  const applied = desk.applied.get(id)?.find((one) => one.record === kept.envelope.record);
  return here ?? applied?.person ?? null;
}

function headsAfter(desk: Desk, kept: Kept, put: PutMutation): number {
  const stay = [...kept.heads.keys()].filter(
    (head) => head !== put.id && !put.supersedes.includes(head),
  );
  return stay.length + (desk.superseded.has(headKey(put.record, put.id)) ? 0 : 1);
}
