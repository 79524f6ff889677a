import { describe, expect, test } from 'vitest';
import { otherForms } from '#domain/arabic-forms.ts';
import { folded } from '#domain/folded.ts';
import { hasWords } from '#domain/has-words.ts';

const finds = (wanted: string, text: string) => hasWords(folded(text), wanted);

describe('other forms of an Arabic word', () => {
  test('who looks for فخور finds أفتخر, and the other way round', () => {
    const forms = [
      'فخور',
      'أفتخر',
      'افتخر',
      'فخر',
      'تفتخر',
      'فخورة',
      'يفتخرون',
      'الفخر',
      'بافتخار',
    ];
    const missed = forms.flatMap((one) => forms.filter((other) => !finds(one, other)));
    expect(missed).toEqual([]);
    expect(finds('فخور', 'لحظة أفتخر بها')).toBe(true);
  });

  test.each([
    ['مدرستي', 'رسالة إلى المدرسة الجديدة'],
    ['والمدرسة', 'في مدارس بلجيكا'],
    ['أعمل', 'يومي الجميل في العمل'],
    ['أعمال', 'ماذا يعمل الناس؟'],
    ['يساعدني', 'أريد مساعدة في …'],
    ['أطفال', 'ماذا علّمتم طفلكم؟'],
    ['نجحت', 'هل ينجح ذلك؟'],
    ['انتظار', 'كنّا ننتظر الباص'],
    ['نتعلم', 'هكذا أتعلّم أفضل'],
  ])('%s finds "%s"', (wanted, said) => {
    expect(finds(wanted, said)).toBe(true);
  });

  test.each([
    ['فخور', 'ما الذي كان سهلاً هذا الأسبوع؟'],
    ['فخر', 'فرخ خرف'],
    ['طعام', 'لحظة أفتخر بها'],
    ['مساعدة', 'يسعون'],
  ])('%s does not find "%s"', (wanted, said) => {
    expect(finds(wanted, said)).toBe(false);
  });

  test('Persian and Pashto endings come and go too', () => {
    expect(finds('پلان‌های', 'یک پلان کوچک')).toBe(true);
    expect(finds('فرزندتان', 'فرزندم در خانه')).toBe(true);
    expect(finds('می‌تواند', 'کمک نمی‌تواند')).toBe(true);
    expect(finds('کارتونه', 'کارت وټاکه')).toBe(true);
  });

  test('of short words, and of words of other scripts, only what is typed is looked for', () => {
    expect(['من', 'بيت', 'werk', 'ሥራ', 'werk-بيت', '2026', ''].map(otherForms)).toEqual(
      Array(7).fill(null),
    );
  });

  test('a long text without the word is looked through at once', () => {
    const text = folded('الكتاتيب '.repeat(5_000) + 'و'.repeat(20_000));
    const start = performance.now();
    expect(finds('فخور', text)).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
