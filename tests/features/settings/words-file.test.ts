import { expect, it } from 'vitest';
import { type FileItem, wordsFile } from '#features/settings/words-file.ts';

const item = (part: Partial<FileItem> = {}): FileItem => ({
  title: 'Soep',
  when: 'maandag 23 november',
  texts: ['Ik maakte soep.'],
  media: [],
  data: { kind: 'entry', order: 1, fields: { 'answer.text': ['Ik maakte soep.'] } },
  ...part,
});

const fileOf = (...items: FileItem[]) =>
  wordsFile({
    lang: 'nl',
    dir: 'ltr',
    heading: 'Loopboek van Amina',
    notes: ['Gemaakt vandaag.'],
    none: 'Hier staat nog niets.',
    sections: [{ heading: 'Alles', items }],
  });

it('opens as a page with every word, and has the same words as data', () => {
  const file = fileOf(item());
  expect(file).toMatch(/^<!doctype html>/);
  expect(file).toContain('<p dir="auto">Ik maakte soep.</p>');
  const [, data = ''] = /application\/json">(.*)<\/script>/.exec(file) ?? [];
  expect(JSON.parse(data)).toEqual([item().data]);
});

it('keeps words words: nothing that was typed becomes a part of the page', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror="alert(1)">';
  const fields = { 'answer.text': [evil] };
  const file = fileOf(item({ title: evil, texts: [evil], data: { kind: 'x', order: 1, fields } }));
  expect(file.match(/<script/g)).toHaveLength(1);
  expect(file).not.toContain('<img');
  const [, data = ''] = /application\/json">(.*)<\/script>/.exec(file) ?? [];
  expect(JSON.parse(data)).toEqual([{ kind: 'x', order: 1, fields }]);
});

it('carries the pictures and voices that are nowhere else', () => {
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  const media = ['image/jpeg', 'audio/mp4'].map((type) => ({ type, bytes }));
  const file = fileOf(item({ media }));
  expect(file).toContain('<img alt="" src="data:image/jpeg;base64,AQID">');
  expect(file).toContain('<audio controls src="data:audio/mp4;base64,AQID">');
});

it('says so when there is nothing', () => {
  expect(fileOf()).toContain('<p>Hier staat nog niets.</p>');
});
