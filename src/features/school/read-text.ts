/** What a school's own programs save: UTF-8 with or without a mark, UTF-16 of Excel, or windows-1252. */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export const listBytes = 1024 * 1024;

/** A picture or a spreadsheet instead of its text: it holds what no list of names holds. */
export function isText(text: string): boolean {
  return !text.includes('\u0000') && !text.startsWith('PK\u0003\u0004');
}
