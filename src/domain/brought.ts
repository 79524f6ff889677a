/** What somebody brings for a pupil: a photograph of what the pupil wrote on paper. */
import type { PersonId, Role } from './person.ts';
import type { Envelope } from './record.ts';

export const broughtKinds: readonly string[] = ['sheet'];

export function isBroughtKind(kind: string): boolean {
  return broughtKinds.includes(kind);
}

/**
 * Whose it is: its author's. What was brought for a pupil is that pupil's from the first moment,
 * named as its editor, and its bringer has no more right to it than they were given.
 */
export function ownerOf(record: Pick<Envelope, 'kind' | 'author' | 'editors'>): PersonId {
  return (isBroughtKind(record.kind) ? record.editors[0] : undefined) ?? record.author;
}

/** Whether somebody brought it and has nothing to do with it any more. */
export function isHandedOver(
  record: Pick<Envelope, 'kind' | 'author' | 'editors' | 'audience'>,
  member: { person: PersonId; role: Role | null },
): boolean {
  if (!isBroughtKind(record.kind) || ownerOf(record) === member.person) return false;
  return !record.audience.some(({ to }) => to === member.person || to === `role:${member.role}`);
}

/** Nobody chose its readers yet: whoever reads it by that only carries it. */
export function isBeingBrought(
  row: Pick<Envelope, 'kind' | 'author' | 'editors' | 'version'>,
  heads: readonly { id: string }[],
  me: PersonId,
): boolean {
  if (row.author !== me || ownerOf(row) === me) return false;
  return heads.some(({ id }) => id === row.version);
}
