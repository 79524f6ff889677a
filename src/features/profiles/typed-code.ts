import { paths } from '#ui/paths.ts';

/** The first screen with the field for a code open. */
export const typedCodePath = `${paths.welcome}?hoe=code`;

/** How many letters or digits the short code on a card has. */
export const codeLength = 8;

/** People type codes with spaces, dashes and small letters; the server knows them without. */
export function typedCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-–—._]/g, '')
    .toUpperCase();
}

export function isCode(text: string): boolean {
  return new RegExp(`^[0-9A-Z]{${codeLength}}$`).test(typedCode(text));
}
