/** Joiners stay: Persian names are spelled with them. */
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/gu;

/** A name as it is shown and kept: one line, single spaces, no signs that hide or turn text. */
export function cleanName(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(invisible, '')
    .trim();
}

/** Two spellings of one name: capitals and spaces do not count, accents do. */
export function nameKey(name: string): string {
  return cleanName(name).toLocaleLowerCase('nl');
}

export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** What a spreadsheet would carry out. Here it is only text, and no name. */
export function isFormula(name: string): boolean {
  return /^[=@+]/.test(name);
}
