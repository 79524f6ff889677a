import { expect, it } from 'vitest';
import { readLog } from '#domain/read-log.ts';

const day = (text: string) => Date.parse(`${text}Z`);
const authors = new Map([
  ['entry', 'amina'],
  ['from-home', 'mama'],
]);

it('who read what of mine is known by day, the newest first', () => {
  const seen = new Map([
    [
      'entry',
      [
        { person: 'juf', at: day('2026-11-02T09:00') },
        { person: 'mama', at: day('2026-11-03T18:00') },
      ],
    ],
    ['from-home', [{ person: 'juf', at: day('2026-11-03T19:00') }]],
  ]);
  const log = readLog(seen, authors, 'amina');
  expect(log.map((one) => one.day)).toEqual(['2026-11-03', '2026-11-02']);
  expect(log[0]?.readings.map(({ record, person }) => `${person} ${record}`)).toEqual([
    'juf from-home',
    'mama entry',
  ]);
});

it('that I read something, or that somebody read their own words, is no news', () => {
  const seen = new Map([
    ['entry', [{ person: 'amina', at: 1 }]],
    ['from-home', [{ person: 'mama', at: 1 }]],
  ]);
  expect(readLog(seen, authors, 'amina')).toEqual([]);
});

it('what I do not know is not told of: somebody reads more than I share', () => {
  const seen = new Map([['a-note-for-colleagues', [{ person: 'juf', at: 1 }]]]);
  expect(readLog(seen, authors, 'amina')).toEqual([]);
});
