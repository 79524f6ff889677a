import { describe, expect, it } from 'vitest';
import {
  type Cv,
  changed,
  cvData,
  isEmptyCv,
  languagesIn,
  linesIn,
  without,
  written,
} from '#features/loopbook/cv/cv.ts';

const cv: Cv = {
  name: 'Amina Haddad',
  about: '',
  work: [{ id: '1', words: 'Stage in een bakkerij', detail: 'Genk, maart 2027', from: 'piece' }],
  education: [{ id: '2', words: '', detail: 'De Wissel' }],
  can: [{ id: '3', words: 'Samenwerken', detail: '' }],
  languages: [{ id: '4', language: 'العربية', fluency: 'home' }],
};

describe('the lines of a CV', () => {
  it('are read as they were written, and what is no line is left out', () => {
    expect(linesIn([{ id: '1', words: 'Bakken', detail: 'Genk', from: 'piece' }])).toEqual([
      { id: '1', words: 'Bakken', detail: 'Genk', from: 'piece' },
    ]);
    expect(linesIn(['words', null, 7, ['list']])).toEqual([]);
    expect(linesIn('words')).toEqual([]);
    expect(linesIn([{ words: 7 }])).toEqual([{ id: '', words: '', detail: '' }]);
    expect(languagesIn([{ id: '1', language: 'Dari', fluency: 'C1' }])).toEqual([
      { id: '1', language: 'Dari', fluency: 'talk' },
    ]);
  });
  it('are changed and taken away one by one', () => {
    expect(changed(cv.work, '1', { words: 'Bakker' })[0]?.words).toBe('Bakker');
    expect(without(cv.work, '1')).toEqual([]);
  });
  it('come on paper only where something was written', () => {
    expect(written(cv.education)).toEqual([]);
    expect(isEmptyCv(cv)).toBe(false);
    expect(isEmptyCv({ ...cv, work: [], can: [], languages: [] })).toBe(true);
  });
});

it('as data it has the words of the sheet, and nothing of where they came from', () => {
  expect(cvData(cv, (fluency) => `word:${fluency}`)).toEqual({
    basics: { name: 'Amina Haddad' },
    work: [{ name: 'Stage in een bakkerij', summary: 'Genk, maart 2027' }],
    education: [],
    skills: [{ name: 'Samenwerken' }],
    languages: [{ language: 'العربية', fluency: 'word:home' }],
  });
});
