import type { PersonId } from '#domain/person.ts';

/**
 * Kinds that have their readers from the first word on. While somebody writes, the words already
 * travel, so that they are safe; but half a sentence is nobody's yet except its writer's, and no
 * screen shows it to anyone else.
 */
const readFromTheStart: readonly string[] = ['reply', 'home-entry', 'note'];

type Written = { kind: string; author: PersonId; kept: unknown };

export function isUnfinished({ kind, author, kept }: Written, reader: PersonId): boolean {
  return author !== reader && readFromTheStart.includes(kind) && typeof kept !== 'number';
}
