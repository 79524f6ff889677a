/** One photograph of a paper sheet: whose it is, and the sheet itself lying straight. */
import { readSheetCode, type SheetCode } from '#domain/sheet-code.ts';
import { type Point, type SheetLayout, sheetLayouts } from '#domain/sheet-layout.ts';
import { type FoundCode, findCode } from './find-code.ts';
import { findMarks } from './find-marks.ts';
import { type Grey, greyOf, type Pixels } from './grey.ts';
import { enlarged, type Homography, mapPoint } from './homography.ts';
import { straightened } from './straighten.ts';

/** `no-code`: none, or one that cannot be read. `half`: a corner of the sheet is not in the photo. */
export type SheetProblem = 'no-code' | 'half' | 'newer';
export type ReadSheet = { code: SheetCode; sheet: Pixels } | { problem: SheetProblem };

/** `finer`: the same photograph with more in it, from which a small pen is taken. */
export function readSheet(photo: Pixels, edge: number, finer?: () => Pixels): ReadSheet {
  const grey = greyOf(photo);
  const found = findCode(grey);
  const code = found === null ? 'foreign' : readSheetCode(found.text);
  if (code === 'newer') return { problem: 'newer' };
  if (found === null || typeof code === 'string') return { problem: 'no-code' };
  const layout = sheetLayouts[code.form];
  const onPhoto = placeOf(grey, found, layout);
  if (onPhoto === null) return { problem: 'half' };
  const { width, height } = layout;
  const fine = finer?.() ?? photo;
  const onFine = enlarged(onPhoto, fine.width / photo.width);
  return { code, sheet: straightened(fine, { onPhoto: onFine, width, height, edge }) };
}

const fewestMarks = 3;
/** Where a mark was not seen, its place is a guess: near the edge it was not in the photo at all. */
const edgeShare = 0.04;

/** Null where a corner of the sheet is outside the photograph. */
function placeOf(grey: Grey, found: FoundCode, layout: SheetLayout): Homography | null {
  const marks = findMarks(grey, layout, found.corners);
  if (marks === null || marks.seen < fewestMarks) return null;
  if (marks.seen === layout.marks.length) return marks.onPhoto;
  const edge = edgeShare * Math.min(grey.width, grey.height);
  const isInside = ({ x, y }: Point) =>
    x > edge && y > edge && x < grey.width - edge && y < grey.height - edge;
  const places = layout.marks.map((mark) => mapPoint(marks.onPhoto, mark));
  return places.every(isInside) ? marks.onPhoto : null;
}
