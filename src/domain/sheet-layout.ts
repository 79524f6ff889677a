/**
 * Where the code and the four corner marks stand on a paper sheet, in millimetres from its left
 * upper corner, whatever the language. Who prints it and who reads a photograph of it measure by
 * the same numbers, so they never change: another layout is another form, and another version.
 */
export const sheetForms = ['sheet', 'card'] as const;
/** A whole A4, or a card of A6: four on an A4, to be cut. */
export type SheetForm = (typeof sheetForms)[number];

export type Point = { x: number; y: number };

export type SheetLayout = {
  width: number;
  height: number;
  code: Point & { side: number };
  /** Black dots: left above, right above, right below, left below. */
  marks: readonly [Point, Point, Point, Point];
  markRadius: number;
};

export const sheetLayouts: Readonly<Record<SheetForm, SheetLayout>> = {
  sheet: {
    width: 210,
    height: 297,
    code: { x: 154, y: 10, side: 34 },
    marks: [
      { x: 13, y: 13 },
      { x: 197, y: 13 },
      { x: 197, y: 284 },
      { x: 13, y: 284 },
    ],
    markRadius: 3,
  },
  card: {
    width: 105,
    height: 148.5,
    code: { x: 64.5, y: 7.5, side: 25 },
    marks: [
      { x: 9, y: 9 },
      { x: 96, y: 9 },
      { x: 96, y: 139.5 },
      { x: 9, y: 139.5 },
    ],
    markRadius: 2,
  },
};
