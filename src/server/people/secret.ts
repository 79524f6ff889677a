import { createHash } from 'node:crypto';

/** Chance is handed in, so that the demo school and the simulation can be repeated. */
export type Random = (bytes: number) => Uint8Array;

/** No I, L, O or U: what looks alike is read as one, and no code spells a word. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

/** Of a card, a session or the set-up link: shown or sent once, kept only as a hash. */
export function newSecret(random: Random, bytes: number): string {
  return Buffer.from(random(bytes)).toString('base64url');
}

/** Plain SHA-256 is enough for secrets of 128 random bits; codes live two days and are used once. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function newCode(random: Random): string {
  return Array.from(random(codeLength), (byte) => alphabet.charAt(byte & 31)).join('');
}

/** What a person typed, as the code that was printed; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const readable = code.length === codeLength && [...code].every((sign) => alphabet.includes(sign));
  return readable ? code : null;
}

/** A random UUID (version 4). */
export function newId(random: Random): string {
  const bytes = Buffer.from(random(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
