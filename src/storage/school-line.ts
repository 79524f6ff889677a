/**
 * How another school is told: one line that an office copies and another one pastes. It is no
 * secret and no proof: whoever pastes it compares the fingerprint with what stands on paper.
 */
import type { SchoolKey } from '#domain/parcel.ts';

export type SchoolAddress = { name: string; key: SchoolKey; url: string };

const beginning = 'loopboek:';
const longest = 2_000;

export function writeSchoolLine({ name, key, url }: SchoolAddress): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ name, key, url }));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return beginning + btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Null where it is no such line. Blanks and broken lines of a letter or an e-mail do not matter. */
export function readSchoolLine(pasted: string): SchoolAddress | null {
  const line = pasted.replace(/\s/g, '');
  const at = line.indexOf(beginning);
  if (at === -1 || line.length > longest) return null;
  const read = parsed(line.slice(at + beginning.length));
  if (typeof read !== 'object' || read === null) return null;
  const { name, key, url } = read as Record<string, unknown>;
  if (typeof name !== 'string' || typeof key !== 'string' || typeof url !== 'string') return null;
  const isSound = name.trim() !== '' && name.length <= 120 && /^[A-Za-z0-9_-]{43}$/.test(key);
  return isSound && isWebAddress(url) ? { name: name.trim(), key, url } : null;
}

function isWebAddress(url: string): boolean {
  return url.length <= 300 && /^https?:\/\/[^\s/@]+$/.test(url) && URL.canParse(url);
}

function parsed(encoded: string): unknown {
  try {
    const text = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
