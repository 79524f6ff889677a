import type { Role } from '#domain/person.ts';

/**
 * Where somebody was going when they still had to say who they are: a lesson whose code is on the
 * board. Kept for half an hour, since a card may be scanned in another window, and the next one who
 * takes a device of the class comes for the same lesson.
 */
const key = 'loopboek.came-for';
const lastsMs = 30 * 60_000;

export function noteCameFor(address: string): void {
  localStorage.setItem(key, `${Date.now()} ${address}`);
}

export function cameFor(role: Role): string | null {
  if (role !== 'pupil' && role !== 'teacher') return null;
  const [at, address] = (localStorage.getItem(key) ?? '').split(' ');
  if (address === undefined || !(Date.now() - Number(at) < lastsMs)) return null;
  return address.startsWith('/') ? address : null;
}
