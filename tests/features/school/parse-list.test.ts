import { describe, expect, test } from 'vitest';
import { readPupils } from '#features/school/class-list.ts';
import { parseList } from '#features/school/parse-list.ts';
import { isText, readText } from '#features/school/read-text.ts';

const windows1252 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((sign, index) => {
    view.setUint16(index * 2, sign.charCodeAt(0), true);
  });
  return bytes;
};

/** Names, each with its class where the list says one. */
function namesIn(text: string): string[] {
  const { rows, columns } = parseList(text);
  return readPupils({ rows, columns, className: '3A', known: [] }).map(({ name, className }) =>
    className === '3A' ? name : `${name} (${className})`,
  );
}

describe('a list of names', () => {
  test('has one pupil a line', () => {
    expect(namesIn('Noor El Amrani\nSam De Smet\n')).toEqual(['Noor El Amrani', 'Sam De Smet']);
  });

  test('may have empty lines, spaces, tabs at the end and any kind of line end', () => {
    expect(namesIn('\r\n  Noor   El Amrani \r\n\r\n\r\nSam\u00a0De Smet\r\n')).toEqual([
      'Noor El Amrani',
      'Sam De Smet',
    ]);
  });

  test('keeps particles, double names, apostrophes, diacritics and other scripts', () => {
    const names = [
      'Lotte Van den Berghe',
      'Anne-Marie D’Hondt-Peeters',
      "Siobhán O'Neill",
      'Zoë Çelik',
      'نور العمراني',
      'Олена Шевченко',
    ];
    expect(namesIn(names.join('\n'))).toEqual(names);
  });

  test('with last names first has a comma in each line', () => {
    expect(namesIn('El Amrani, Noor\nVan den Berghe, Lotte')).toEqual([
      'Noor El Amrani',
      'Lotte Van den Berghe',
    ]);
  });

  test('with a comma in one line only is still a list of names', () => {
    expect(namesIn('Noor\nSam, de kleine\nLotte')).toEqual(['Noor', 'Sam, de kleine', 'Lotte']);
  });

  test('loses signs that hide or turn text', () => {
    expect(namesIn('\u202eNoor\u200b El\u0007 Amrani\u2069')).toEqual(['Noor El Amrani']);
  });

  test('that is empty has no pupils', () => {
    expect(namesIn('')).toEqual([]);
    expect(namesIn(' \n\t\n')).toEqual([]);
  });
});

describe('a file of a school program', () => {
  const list = 'Naam;Voornaam;Klas\r\nEl Amrani;Zoë;3A\r\n"Van den Berghe";Lotte;3B\r\n';
  const pupils = ['Zoë El Amrani', 'Lotte Van den Berghe (3B)'];

  test.each([
    ['UTF-8', utf8(list)],
    ['UTF-8 with a mark', utf8(`\ufeff${list}`)],
    ['windows-1252', windows1252(list)],
    ['UTF-16, as Excel saves it', utf16(list)],
    ['with commas', utf8(list.replaceAll(';', ','))],
    ['with tabs, as pasted from a sheet', utf8(list.replaceAll(';', '\t'))],
    ['with the line that Excel puts first', utf8(`sep=;\r\n${list}`)],
  ])('is read in %s', (_, bytes) => {
    expect(namesIn(readText(bytes))).toEqual(pupils);
  });

  test('may have its columns in any order, more of them, and headings in capitals', () => {
    const text = 'KLAS;Stamnummer;VOORNAAM;Familienaam\n3B;123456;Lotte;Van den Berghe';
    expect(namesIn(text)).toEqual(['Lotte Van den Berghe (3B)']);
    expect(parseList(text).columns).toEqual(['class', 'none', 'first', 'last']);
  });

  test('with "Naam" alone has whole names', () => {
    expect(namesIn('Naam;Klas\nNoor El Amrani;3B')).toEqual(['Noor El Amrani (3B)']);
  });

  test('with particles in a column of their own puts them between', () => {
    expect(namesIn('Roepnaam;Tussenvoegsel;Achternaam\nLotte;van den;Berghe')).toEqual([
      'Lotte van den Berghe',
    ]);
  });

  test('has pupils with one name', () => {
    expect(namesIn('Naam;Voornaam\nAhmadi;\n;Noor\nRahimi;-')).toEqual([
      'Ahmadi',
      'Noor',
      'Rahimi',
    ]);
  });

  test('without headings has last name, first name and class', () => {
    expect(namesIn('El Amrani;Noor;3B\nDe Smet;Sam;3A')).toEqual([
      'Noor El Amrani (3B)',
      'Sam De Smet',
    ]);
  });

  test('may have quotes with the sign between columns inside', () => {
    expect(namesIn('Naam;Voornaam\n"De Smet; de jonge";Sam')).toEqual(['Sam De Smet; de jonge']);
  });

  test('says the language at home by code or by word', () => {
    const { rows, columns } = parseList('Naam;Thuistaal\nNoor;Arabisch\nSam;fr\nLotte;Elfs');
    const pupilRows = readPupils({ rows, columns, className: '3A', known: [] });
    expect(pupilRows.map((row) => row.language)).toEqual(['ar', 'fr', null]);
  });

  test('knows the line of each row', () => {
    expect(parseList('Naam\n\nNoor\nSam').rows.map((row) => row.line)).toEqual([3, 4]);
  });

  test('that is a picture or a sheet itself is no text', () => {
    expect(isText('PK\u0003\u0004…')).toBe(false);
    expect(isText('\u0089PNG\u0000')).toBe(false);
    expect(isText(list)).toBe(true);
  });
});
