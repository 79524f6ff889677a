/** SHA-256, handed in: the browser's here, Node's in the simulation. */
export type Digest = (text: string) => Promise<Uint8Array>;

export const browserDigest: Digest = async (text) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
