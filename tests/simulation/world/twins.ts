/**
 * I6: what a device receives does not depend on what its person was never allowed to read. Two
 * worlds from one seed: in one of them three people also write, edit, delete and restore for
 * themselves alone. Every message and every poke of everybody else is the same in both.
 */
import type { Transcript } from './transcript.ts';

/** Every eighth story is told twice. */
export const isTwin = (seed: number) => seed % 8 === 0;

export function whatLeaked(withSecrets: Transcript, without: Transcript): string[] {
  const listeners = new Set([...withSecrets.listeners(), ...without.listeners()]);
  return [...listeners].flatMap((listener) => {
    const one = withSecrets.of(listener);
    const other = without.of(listener);
    const at = one.findIndex((line, index) => line !== other[index]);
    if (at < 0 && one.length === other.length) return [];
    const where = at < 0 ? one.length : at;
    const [here = '', there = ''] = [one[where], other[where]];
    const from = firstDifference(here, there);
    const said = `${here.slice(from, from + 160)} … ${there.slice(from, from + 160)}`;
    return [`I6: message ${where} of ${listener} tells of others' secrets: ${said}`];
  });
}

function firstDifference(one: string, other: string): number {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return Math.max(0, at - 40);
  return Math.max(0, one.length - 40);
}
