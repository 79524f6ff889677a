/**
 * Of what came along from an earlier loopbook: its name there, when it was made, and who wrote it
 * where that was somebody else. It gives nobody a right: what came along is its bringer's own.
 */
import type { Instant } from './instant.ts';
import { isRole, type Role } from './person.ts';
import type { PieceName } from './piece-name.ts';

export const alongField = 'along';

/** The role is unknown of whoever left. */
export type Writer = { role: Role | null; name: string };
export type Along = {
  piece: PieceName;
  made: Instant;
  /** When these words of it were written there. */
  at: Instant;
  /** What it was, where that is nothing one makes oneself: words of home are kept as an entry. */
  kind: string | null;
  /** Null for one's own. */
  by: Writer | null;
};

export function alongOf(fields: Readonly<Record<string, readonly unknown[]>>): Along | null {
  const value = fields[alongField]?.[0];
  if (typeof value !== 'object' || value === null) return null;
  const { piece, made, at, kind, by } = value as Record<string, unknown>;
  if (typeof piece !== 'string' || typeof made !== 'number') return null;
  return {
    piece,
    made,
    at: typeof at === 'number' ? at : made,
    kind: typeof kind === 'string' ? kind : null,
    by: readWriter(by),
  };
}

const longestName = 120;

export function readWriter(value: unknown): Writer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { role, name } = value as Record<string, unknown>;
  if (typeof name !== 'string') return null;
  const known = typeof role === 'string' && isRole(role) ? role : null;
  return { role: known, name: name.slice(0, longestName) };
}
