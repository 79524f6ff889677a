import { describe, expect, it } from 'vitest';
import { readSchoolLine, writeSchoolLine } from '#storage/school-line.ts';

const school = {
  name: 'École « Ĉambro » — مدرسة',
  key: 'A'.repeat(43),
  url: 'https://loopboek.example',
};

describe('the line of a school', () => {
  it('says name, key and address, in any script', () => {
    expect(readSchoolLine(writeSchoolLine(school))).toEqual(school);
  });

  it('is read out of a letter that broke it in pieces', () => {
    const line = writeSchoolLine(school);
    const broken = `Beste collega,\n${line.slice(0, 40)}\n  ${line.slice(40)}\n`;
    expect(readSchoolLine(broken)).toEqual(school);
  });

  it('is no line when a part is missing, or when it leads to no web address', () => {
    expect(readSchoolLine('')).toBeNull();
    expect(readSchoolLine('loopboek:')).toBeNull();
    expect(readSchoolLine(writeSchoolLine(school).slice(0, -9))).toBeNull();
    expect(readSchoolLine(writeSchoolLine({ ...school, url: 'javascript:alert(1)' }))).toBeNull();
    expect(readSchoolLine(writeSchoolLine({ ...school, key: 'short' }))).toBeNull();
    expect(readSchoolLine(writeSchoolLine({ ...school, name: '  ' }))).toBeNull();
    expect(readSchoolLine(writeSchoolLine({ ...school, url: 'https://a@b.example' }))).toBeNull();
    expect(readSchoolLine('x'.repeat(3_000))).toBeNull();
  });
});
