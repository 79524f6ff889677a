import type { SchoolKey } from '#domain/parcel.ts';

/**
 * Whether a school put its name to exactly this text; null where this browser cannot tell. What
 * is no key and no signature signed nothing.
 */
export async function isSignedBy(
  text: string,
  signature: string,
  key: SchoolKey,
): Promise<boolean | null> {
  const knows = await knowsSignatures();
  if (!knows) return null;
  try {
    const known = await importKey(bytesOf(key));
    const signed = new TextEncoder().encode(text);
    return await crypto.subtle.verify('Ed25519', known, bytesOf(signature), signed);
  } catch {
    return false;
  }
}

/** The base point of the curve: a key that every browser takes that knows such keys at all. */
const anyKey = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 0x58 : 0x66));

async function knowsSignatures(): Promise<boolean> {
  try {
    await importKey(anyKey);
    return true;
  } catch {
    return false;
  }
}

function importKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
