import { createHash, hash } from 'node:crypto';
import { uuidFromDigest } from '#domain/derived-id.ts';

type Random = (bytes: number) => Uint8Array;

/** Names a commit or a grant: nobody can guess it, and nothing can be counted by it. */
export function newToken(random: Random): string {
  return Buffer.from(random(12)).toString('base64url');
}

/** A random UUID (version 4), for what the server itself writes. */
export function newUuid(random: Random): string {
  const bytes = Buffer.from(random(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function sha256(text: string): string {
  return hash('sha256', text);
}

/** The id of what exists once: the same wherever it is computed. */
export function derivedId(seed: string): string {
  return uuidFromDigest(createHash('sha256').update(seed).digest());
}
