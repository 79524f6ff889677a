import { isCode, typedCode } from './typed-code.ts';

/** What opens an account: the secret of a card, or the short code that is printed on it. */
export type Proof = { card: string } | { code: string };

const secretShape = /^[A-Za-z0-9_-]{16,128}$/;

export function isCardSecret(text: string): boolean {
  return secretShape.test(text);
}

/** The secret in the fragment of a card's address, whichever address the card was printed for. */
function secretInLink(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const link = new URL(text);
  const secret = link.hash.slice(1);
  return link.pathname.endsWith('/k') && isCardSecret(secret) ? secret : null;
}

/** Reads what a camera found; null when it is no card of ours. */
export function proofInScan(text: string): Proof | null {
  const secret = secretInLink(text.trim());
  if (secret !== null) return { card: secret };
  return isCode(text) ? { code: typedCode(text) } : null;
}
