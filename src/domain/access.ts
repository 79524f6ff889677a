/**
 * Who may read, make, edit and delete: used by the client to show and to hide, and by the server
 * to decide. Whoever may not read a record gets the same answer as when it does not exist.
 */

import { type Audience, type RoleOf, reaches } from './audience.ts';
import { isBroughtKind, ownerOf } from './brought.ts';
import type { Instant } from './instant.ts';
import { kindRule } from './kind-rule.ts';
import type { SpaceKind } from './membership.ts';
import type { PersonId, Role } from './person.ts';
import type { Envelope } from './record.ts';
import { belongsIn, portfolioKinds } from './record-kind.ts';

/** A person who is a member of the space now. */
export type Present = { person: PersonId; role: Role };

/** Why something may not be done: a held reason, and so a translation key. */
export type Refusal =
  | 'not-maker'
  | 'not-editor'
  | 'not-audience'
  | 'no-record'
  | 'no-about'
  | 'deleted'
  | 'malformed';

/**
 * Its owner; else whom a grant reaches now. Of what is about another record, only who may read
 * that one too: so a reply never reaches more people than what it answers. `target` is that
 * record, or null where the reader's side does not have it, which hides.
 *
 * Being named as an editor gives no right to read by itself: at the table the editors are in the
 * first audience, and the pupil can take them out of it again.
 */
export function mayRead(
  member: Present | null,
  record: Envelope,
  target: Envelope | null,
  now: Instant,
): boolean {
  if (member === null) return false;
  if (member.role === 'admin' && isPortfolioKind(record.kind)) return false;
  if (ownerOf(record) === member.person) return true;
  if (record.deleted) return false;
  if (record.about === null) return reaches(record.audience, member.person, member.role, now);
  if (target === null || !mayRead(member, target, null, now)) return false;
  if (isReadByWhomItAnswers(record.kind) && ownerOf(target) === member.person) return true;
  return reaches(record.audience, member.person, member.role, now);
}

/** The author of what it answers always reads it: while it exists it is never for its maker alone. */
export function isReadByWhomItAnswers(kind: string): boolean {
  return kind === 'reply';
}

export function isPortfolioKind(kind: string): boolean {
  return (portfolioKinds as readonly string[]).includes(kind);
}

export type Making = {
  kind: string;
  spaceKind: SpaceKind;
  /** The record it names as `about`. One that does not exist is `no-about` before asking here. */
  target: Envelope | null;
  editors: readonly PersonId[];
};

/** Whether this member may make such a record here: yes, or the reason to hold it. */
export function mayMake(
  maker: Present,
  making: Making,
  roleOf: RoleOf,
  now: Instant,
): 'yes' | Refusal {
  if (!belongsIn(making.kind, making.spaceKind)) return 'malformed';
  const rule = kindRule(making.kind);
  if (rule === null || !rule.makers.includes(maker.role)) return 'not-maker';
  if (making.target === null && rule.about === 'required') return 'no-about';
  if (making.target !== null && rule.about === 'never') return 'malformed';
  if (making.target !== null && !mayAnswer(maker, making.target, now)) return 'no-about';
  const pupilAtTable = making.editors.some((editor) => roleOf(editor) === 'pupil');
  if (isBroughtKind(making.kind) && !isForPupil(maker, making, pupilAtTable)) return 'malformed';
  if (making.kind === 'step' && maker.role !== 'pupil' && !pupilAtTable) return 'not-maker';
  return 'yes';
}

/** For the pupil of this loopbook, who is named in it, and for nobody beside. */
function isForPupil(maker: Present, { editors }: Making, pupilAtTable: boolean): boolean {
  if (maker.role === 'pupil') return editors.every((editor) => editor === maker.person);
  return pupilAtTable && editors.length === 1;
}

/** Whether a reply, note or signature can be about this record: no chains, nothing deleted. */
export function mayAnswer(member: Present, target: Envelope, now: Instant): boolean {
  if (target.about !== null || target.deleted) return false;
  if (target.kind === 'seen' || target.kind === 'roster') return false;
  return mayRead(member, target, null, now);
}

/** Editing needs the right to read. A deleted record is restored by its owner alone. */
export function mayEdit(
  member: Present | null,
  record: Envelope,
  target: Envelope | null,
  now: Instant,
): boolean {
  if (member === null || !mayRead(member, record, target, now)) return false;
  const rule = kindRule(record.kind);
  if (rule === null || rule.editedBy === 'nobody') return false;
  if (record.author === member.person) return true;
  return rule.editedBy === 'editors' && isAtTable(member, record);
}

/** The author, those named, and the pupil of whose loopbook it is a table. */
export function isAtTable(member: Present, record: Envelope): boolean {
  if (record.author === member.person || record.editors.includes(member.person)) return true;
  return member.role === 'pupil' && kindRule(record.kind)?.first === 'table';
}

/** Owners delete what is theirs, and restore it within thirty days; nobody deletes what others made. */
export function mayDelete(member: Present | null, record: Envelope): boolean {
  if (member === null || ownerOf(record) !== member.person) return false;
  return kindRule(record.kind)?.deletable === true;
}

/**
 * Versions of a record are for its author and editors alone: a reader never sees what stood there
 * before it was shared. Like everything that somebody may not read, the rest does not exist.
 */
export function mayReadVersions(
  member: Present | null,
  record: Envelope,
  target: Envelope | null,
  now: Instant,
): boolean {
  if (member === null || !mayRead(member, record, target, now)) return false;
  if (ownerOf(record) === member.person) return true;
  return kindRule(record.kind)?.editedBy === 'editors' && isAtTable(member, record);
}

/** Who could read a record from a moment on, until the next such moment. */
export type ReadersSince = { from: Instant; audience: Audience; deleted: boolean };
/** Who brought a version, and while it stood in the record; `to` is null where it still does. */
export type Standing = { by: PersonId; from: Instant; to: Instant | null };

/**
 * Which versions: its author's eyes were always there. An editor sees those that stood there at a
 * moment at which they could have read them: not what was written and taken away before they came
 * to the table, nor while they were away from it.
 */
export function mayReadVersion(
  member: Present & { since: Instant },
  record: Envelope,
  readers: readonly ReadersSince[],
  { by, from, to }: Standing,
): boolean {
  if (ownerOf(record) === member.person || by === member.person || to === null) return true;
  return readers.some((one, place) => {
    const begin = Math.max(from, one.from, member.since);
    const end = Math.min(to, readers[place + 1]?.from ?? to);
    if (one.deleted || begin >= end) return false;
    return reaches(one.audience, member.person, member.role, begin);
  });
}
