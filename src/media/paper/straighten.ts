/** The sheet as it would look on a scanner: each point of it fetched from where it is in the photo. */
import type { Point } from '#domain/sheet-layout.ts';
import type { Pixels } from './grey.ts';
import { type Homography, mapPoint } from './homography.ts';

export type Flat = {
  /** Millimetres on the sheet to pixels of the photograph. */
  onPhoto: Homography;
  /** Of the sheet, in millimetres. */
  width: number;
  height: number;
  /** The longest side of what comes out, in pixels; never more than the photograph holds. */
  edge: number;
};

export function straightened(photo: Pixels, { onPhoto, width, height, edge }: Flat): Pixels {
  const perMm = Math.min(edge, longestIn(onPhoto, width, height)) / Math.max(width, height);
  const across = Math.max(1, Math.round(width * perMm));
  const down = Math.max(1, Math.round(height * perMm));
  const data = new Uint8ClampedArray(across * down * 4);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = onPhoto;
  for (let row = 0; row < down; row += 1) {
    const y = ((row + 0.5) * height) / down;
    for (let column = 0; column < across; column += 1) {
      const x = ((column + 0.5) * width) / across;
      const depth = g * x + h * y + 1;
      const place = { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
      fetchPixel(photo, place, data, (row * across + column) * 4);
    }
  }
  return { width: across, height: down, data };
}

/** How long the longer side of the sheet is in the photograph. */
function longestIn(onPhoto: Homography, width: number, height: number): number {
  const [left, right, far, low] = [
    mapPoint(onPhoto, { x: 0, y: 0 }),
    mapPoint(onPhoto, { x: width, y: 0 }),
    mapPoint(onPhoto, { x: width, y: height }),
    mapPoint(onPhoto, { x: 0, y: height }),
  ] as const;
  const sides = [
    [left, low],
    [right, far],
  ] as const;
  return Math.max(...sides.map(([one, other]) => Math.hypot(one.x - other.x, one.y - other.y)));
}

/** Between four pixels; white where the photograph ends. */
function fetchPixel(
  { width, height, data }: Pixels,
  { x, y }: Point,
  into: Uint8ClampedArray,
  place: number,
): void {
  into[place + 3] = 255;
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) {
    into.fill(255, place, place + 3);
    return;
  }
  const right = x - 0.5 - left;
  const low = y - 0.5 - top;
  const at = (top * width + left) * 4;
  const below = at + width * 4;
  for (let colour = 0; colour < 3; colour += 1) {
    const above = (data[at + colour] ?? 0) * (1 - right) + (data[at + 4 + colour] ?? 0) * right;
    const under =
      (data[below + colour] ?? 0) * (1 - right) + (data[below + 4 + colour] ?? 0) * right;
    into[place + colour] = above * (1 - low) + under * low;
  }
}
