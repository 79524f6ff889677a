import { expect, test } from 'vitest';
import { classFile } from '#features/school/class-file.ts';
import { parseList } from '#features/school/parse-list.ts';

test.each(['=HYPERLINK("http://x.example";"Noor")', '+1', '-2+3', '@SUM(A1)', '\uff1d1+1'])(
  '%s is only words for whatever program opens the list',
  (name) => {
    const text = classFile([['Naam'], [name]]);
    const [, line = ''] = text.split('\r\n');
    expect(line.replace(/^"/, '')).toMatch(/^'/);
    expect(parseList(text).rows[0]?.cells[0]).toBe(`'${name}`);
  },
);

test('what the office saves is what it can read again', () => {
  const rows = [
    ['Zoë; van "den" Berg', '3A', 'ar'],
    ['Noor', '3A', ''],
  ];
  const text = classFile([['Naam', 'Klas', 'Taal'], ...rows]);
  expect(text.startsWith('\ufeff')).toBe(true);
  const parsed = parseList(text);
  expect(parsed.columns).toEqual(['name', 'class', 'language']);
  expect(parsed.rows.map(({ cells }) => cells)).toEqual(rows);
});
