import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediumLimits } from '#domain/medium.ts';
import { packStrokes, type Stroke, strokePath, unpackStrokes } from '#media/drawing/strokes.ts';

const wave: Stroke = {
  colour: 2,
  width: 12,
  points: Array.from({ length: 200 }, (_, at) => [
    at * 4,
    Math.round(500 + 200 * Math.sin(at / 9)),
    0.5,
  ]),
};

describe('lines of a drawing', () => {
  test('come back as they were drawn, rounded to a thousandth of the sheet', () => {
    const point = fc.tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom(0, 0.2, 0.4, 0.6, 0.8, 1),
    );
    const stroke = fc.record({
      colour: fc.integer({ min: 0, max: 9 }),
      width: fc.integer({ min: 1, max: 60 }),
      // A point that does not move is not kept twice.
      points: fc.uniqueArray(point, { minLength: 1, selector: ([x, y]) => `${x} ${y}` }),
    });
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 5 }), (strokes) => {
        const back = unpackStrokes(packStrokes(strokes));
        expect(back).toHaveLength(strokes.length);
        for (const [index, { colour, width, points }] of back.entries()) {
          expect({ colour, width }).toEqual({
            colour: strokes[index]?.colour,
            width: strokes[index]?.width,
          });
          expect(points.map(([x, y]) => [x, y])).toEqual(
            strokes[index]?.points.map(([x, y]) => [x, y]),
          );
        }
      }),
    );
  });

  test('are little text: a sheet with forty long lines fits in a record', () => {
    const text = packStrokes(Array.from({ length: 40 }, () => wave));
    expect(text.length).toBeLessThan(40 * 1000);
    expect(packStrokes([wave]).length).toBeLessThan(mediumLimits.strokesLength / 25);
  });

  test('that nobody can read are left out, and the others stay', () => {
    expect(unpackStrokes(`hello!${packStrokes([wave])}!2.c.`)).toHaveLength(1);
    expect(unpackStrokes('')).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(unpackStrokes(text))));
  });

  test('become one closed outline', () => {
    const path = strokePath(wave);
    expect(path).toMatch(/^M[\d. -]+Q[\d. -]+Z$/);
    expect(strokePath({ ...wave, points: [[10, 10, 0.5]] })).not.toBe('');
    expect(strokePath({ ...wave, points: [] })).toBe('');
  });
});
