/**
 * The school's own key, with which it signs what it says to other schools. It is made once and is
 * kept in the database, so that a backup brings it back; it is in no log and in no answer.
 */
import { assert } from '#domain/assert.ts';
import type { SchoolKey } from '#domain/parcel.ts';
import type { Database } from '../store/schema.ts';

const name = 'school-key';
const algorithm = 'Ed25519';

export type OwnKey = { key: SchoolKey; sign(text: string): Promise<string> };

/** Several servers may start at once: the first key that is there is the one. */
export async function ownKey(db: Database): Promise<OwnKey> {
  const kept = (await read(db)) ?? (await make(db));
  const secret = await crypto.subtle.importKey('pkcs8', fromText(kept), algorithm, true, ['sign']);
  const { x: key = '' } = await crypto.subtle.exportKey('jwk', secret);
  return {
    key,
    sign: async (text) => toText(await crypto.subtle.sign(algorithm, secret, bytesOf(text))),
  };
}

/** Whether exactly this text was signed with that key. */
export async function isSignedBy(
  key: SchoolKey,
  { text, signature }: { text: string; signature: string },
): Promise<boolean> {
  try {
    const known = await crypto.subtle.importKey('raw', fromText(key), algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, known, fromText(signature), bytesOf(text));
  } catch {
    // Thirty-two bytes that are no key.
    return false;
  }
}

async function read(db: Database): Promise<string | undefined> {
  const row = db.selectFrom('meta').select('value').where('key', '=', name);
  return (await row.executeTakeFirst())?.value;
}

async function make(db: Database): Promise<string> {
  const made = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  assert('privateKey' in made, 'a pair of keys');
  const value = toText(await crypto.subtle.exportKey('pkcs8', made.privateKey));
  await db
    .insertInto('meta')
    .values({ key: name, value })
    .onConflict((clash) => clash.doNothing())
    .execute();
  return (await read(db)) ?? value;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

function toText(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('base64url');
}
