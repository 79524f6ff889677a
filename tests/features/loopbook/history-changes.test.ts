import { describe, expect, it } from 'vitest';
import { emptyContent } from '#content/create.ts';
import type { Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { changesBetween } from '#features/loopbook/history-changes.ts';
import { countWords, wordParts } from '#ui/word-changes.tsx';

const holding = (fields: Record<string, Plain>) => editContent(emptyContent(), fields, 'a');
const fieldsOf = (kind: string, before: Record<string, Plain>, after: Record<string, Plain>) =>
  changesBetween(kind, holding(before), holding(after)).map(({ field, isText }) => [field, isText]);

describe('what differs between two versions', () => {
  it('comes in the order of the questions, and leaves out what the app notes for itself', () => {
    const before = { activity: 'free', 'answer.text': 'a', language: 'nl', madeOn: '2026-11-22' };
    const after = { activity: 'free', title: 't', 'answer.text': 'b', language: 'ar', kept: 1 };
    expect(fieldsOf('entry', before, after)).toEqual([
      ['answer.text', true],
      ['title', true],
    ]);
  });
  it('compares words word by word, and shows faces, stickers, days and media as they are', () => {
    const week = { activity: 'week-in-a-face' };
    expect(fieldsOf('entry', { ...week, 'answer.week': 2 }, { ...week, 'answer.week': 4 })).toEqual(
      [['answer.week', false]],
    );
    expect(fieldsOf('reply', { sticker: 'heart' }, { text: 'Knap' })).toEqual([
      ['text', true],
      ['sticker', false],
    ]);
    const photo = { medium: 'photo', blob: 'b' };
    expect(fieldsOf('note', {}, { 'medium.1': photo, 'caption.1': 'Mijn bank' })).toEqual([
      ['medium.1', false],
      ['caption.1', true],
    ]);
    expect(fieldsOf('transition', { day: '2026-11-22' }, { day: '2026-11-23' })).toEqual([
      ['day', false],
    ]);
  });
  it('when it was finished is shown to nobody as a change', () => {
    expect(fieldsOf('note', { text: 'a' }, { text: 'a', kept: 1 })).toEqual([]);
    expect(fieldsOf('note', { text: 'a', kept: 1 }, { text: 'a', kept: 2 })).toEqual([]);
  });
});

describe('words that came and went', () => {
  it('are counted as words, in any script', () => {
    expect(countWords('Ik wil kok worden.', 'Ik wil lasser worden, later!')).toEqual({
      fresh: 2,
      gone: 1,
    });
    expect(countWords('أريد أن أكون طباخا', 'أريد أن أكون خبازا')).toEqual({ fresh: 1, gone: 1 });
    expect(countWords('', 'één twee')).toEqual({ fresh: 2, gone: 0 });
  });
  it('together with what stayed are both texts, whole', () => {
    const [before, after] = ['de oude\nzin  blijft', 'de nieuwe\nzin  blijft hier'];
    const parts = wordParts(before, after);
    const without = (what: string) =>
      parts
        .filter((part) => part.what !== what)
        .map(({ text }) => text)
        .join('');
    expect(without('new')).toBe(before);
    expect(without('gone')).toBe(after);
  });
});
