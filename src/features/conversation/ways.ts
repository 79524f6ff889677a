import type { Role } from '#domain/person.ts';
import { paths } from '#ui/paths.ts';

/** Where whoever held the device goes on. */
export function afterTalk(role: Role, space: string): string {
  if (role === 'pupil') return paths.home;
  return role === 'parent' ? paths.child(space) : paths.youngPerson(space);
}

/** One move of a conversation: its number stands in the address, so that "back" is one move. */
export function moveAddress(space: string, record: string, number: number): string {
  return `${paths.conversation(space, record)}?vraag=${number}`;
}
