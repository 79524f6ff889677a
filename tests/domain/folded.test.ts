import { describe, expect, test } from 'vitest';
import { folded } from '#domain/folded.ts';
import { hasWords } from '#domain/has-words.ts';

const alike = (...spellings: string[]) => new Set(spellings.map(folded)).size;

describe('one spelling for finding', () => {
  test('capitals and accents make no difference', () => {
    expect(folded('Één FRITUUR à la Crème')).toBe('een frituur a la creme');
    expect(folded('Straße Œuvre Łódź')).toBe('strasse oeuvre lodz');
  });

  test('Turkish letters are found by who has none of them on their keyboard', () => {
    expect(folded('İstanbul, ışık, şöyle, çağrı')).toBe('istanbul, isik, soyle, cagri');
    expect(alike('IŞIK', 'ışık', 'isik')).toBe(1);
  });

  test('Cyrillic letters with dots are the letter, and ґ is г', () => {
    expect(alike('ещё', 'еще')).toBe(1);
    expect(alike('ґанок', 'ганок', 'Ганок')).toBe(1);
    expect(alike("м'який", 'м’який', 'мʼякий')).toBe(1);
  });

  test('Arabic letter forms are one letter', () => {
    expect(alike('أحمد', 'إحمد', 'آحمد', 'احمد', 'ٱحمد')).toBe(1);
    expect(alike('مدرسة', 'مدرسه')).toBe(1);
    expect(alike('على', 'علي')).toBe(1);
    expect(alike('مسؤول', 'مسوول')).toBe(1);
    expect(alike('رئيس', 'ريىس')).toBe(1);
  });

  test('vowel signs and the stretch of Arabic are not heard', () => {
    expect(alike('مُدَرِّسٌ', 'مدرس', 'مـــدرس')).toBe(1);
  });

  test('what a font joined into one sign is its letters', () => {
    expect(alike('ﻻ', 'لا')).toBe(1);
  });

  test('Persian and Pashto keyboards find the same as Arabic ones', () => {
    expect(alike('کتابی', 'كتابي')).toBe(1);
    expect(alike('ښوونځي', 'ښوونځی', 'ښوونځې', 'ښوونځۍ', 'ښوونځئ')).toBe(1);
    expect(alike('ګډ', 'گډ')).toBe(1);
    expect(alike('می‌روم', 'میروم')).toBe(1);
  });

  test('digits of every keyboard are digits', () => {
    expect(folded('٢٠٢٦ ۲۰۲۶ 2026')).toBe('2026 2026 2026');
  });

  test('marks without width and marks of direction are not there', () => {
    expect(folded('\u202ble\u200bs\u2069s\ufeffen')).toBe('lessen');
  });

  test('Ethiopic letters that sound the same are one', () => {
    expect(alike('ሐኪም', 'ሀኪም', 'ኀኪም')).toBe(1);
    expect(alike('ሥራ', 'ስራ')).toBe(1);
    expect(alike('ዓለም', 'ኣለም')).toBe(1);
    expect(alike('ፀሐይ', 'ጸሀይ')).toBe(1);
  });

  test('folding twice changes nothing more', () => {
    const text = 'Één آحمد ﻻ ґ İ ፀሐይ ۲ ئ ½ ﷺ';
    expect(folded(folded(text))).toBe(folded(text));
  });

  test('a letter of any other script stays', () => {
    expect(folded('日本 👩🏽‍🍳')).toBe(folded('日本 👩🏽‍🍳'));
    expect(folded('日本')).toBe('日本');
  });
});

describe('finding words', () => {
  test('each word counts, in any order, also a part of one', () => {
    const text = folded('Ik kookte thuis soep voor mijn oma');
    expect(hasWords(text, 'soep thuis')).toBe(true);
    expect(hasWords(text, 'KOOK')).toBe(true);
    expect(hasWords(text, 'soep school')).toBe(false);
  });

  test('nothing asked is found everywhere', () => {
    expect(hasWords('iets', '  ')).toBe(true);
  });
});
