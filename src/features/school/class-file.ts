/**
 * A list for another program: a mark so that a spreadsheet reads the letters right, `;` as programs
 * here use it, and nothing in a cell that a spreadsheet would carry out.
 */
export function classFile(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((line) => `${line.map(cell).join(';')}\r\n`).join('')}`;
}

/** A sign in front makes words of a formula, whatever program opens it. */
function cell(words: string): string {
  const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(words) ? `'${words}` : words;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
