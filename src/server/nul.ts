/** No word holds it, and PostgreSQL keeps no text that does: it is turned away at the door. */
const nul = '\u0000';

/** For a body that is not too deep. */
export function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(nul);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return Object.entries(value).some(([key, part]) => key.includes(nul) || holdsNul(part));
}

export function asksForNul(url: string): boolean {
  return url.includes('%00');
}
