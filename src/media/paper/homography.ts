/** How a flat sheet lies in a photograph: points of one onto points of the other, in perspective. */
import type { Point } from '#domain/sheet-layout.ts';

/** Eight numbers, row by row; the ninth is 1. */
export type Homography = readonly number[];

/** `weight`: how much surer this pair is than another; 1 where nothing is said. */
export type Pair = { from: Point; to: Point; weight?: number };

/**
 * The perspective that fits these pairs best, at least four of them. Null where they do not say
 * one: three points in a line, or twice the same.
 */
export function fitHomography(pairs: readonly Pair[]): Homography | null {
  return fitted(pairs, 8);
}

/** The same without perspective, at least three of them: what a small part says of a whole. */
export function fitFlat(pairs: readonly Pair[]): Homography | null {
  return fitted(pairs, 6);
}

function fitted(pairs: readonly Pair[], unknowns: 6 | 8): Homography | null {
  if (2 * pairs.length < unknowns) return null;
  const from = rangeOf(pairs.map((pair) => pair.from));
  const to = rangeOf(pairs.map((pair) => pair.to));
  const matrix = Array.from({ length: unknowns }, () => new Array<number>(unknowns + 1).fill(0));
  for (const pair of pairs) {
    const { x, y } = within(pair.from, from);
    const { x: u, y: v } = within(pair.to, to);
    const weight = pair.weight ?? 1;
    const rows = [
      [x, y, 1, 0, 0, 0, -u * x, -u * y],
      [0, 0, 0, x, y, 1, -v * x, -v * y],
    ].map((row) => row.slice(0, unknowns));
    add(matrix, [...(rows[0] ?? []), u], weight);
    add(matrix, [...(rows[1] ?? []), v], weight);
  }
  const solved = solve(matrix);
  return solved === null ? null : outOf(solved, from, to);
}

export function mapPoint(by: Homography, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = by;
  const depth = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** How many times larger a small area is around a point, once mapped. */
export function growthAt(by: Homography, point: Point): number {
  const here = mapPoint(by, point);
  const right = mapPoint(by, { x: point.x + 1, y: point.y });
  const below = mapPoint(by, { x: point.x, y: point.y + 1 });
  const area = (right.x - here.x) * (below.y - here.y) - (right.y - here.y) * (below.x - here.x);
  return Math.abs(area);
}

/** Onto the same picture, so many times as large. */
export function enlarged(by: Homography, times: number): Homography {
  return by.map((value, at) => (at < 6 ? value * times : value));
}

/** Numbers around zero and one: else the sums lose their last digits. */
type Range = { x: number; y: number; scale: number };

function rangeOf(points: readonly Point[]): Range {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const far = Math.max(...points.map((point) => Math.hypot(point.x - x, point.y - y)));
  return { x, y, scale: far === 0 ? 1 : far };
}

function within(point: Point, { x, y, scale }: Range): Point {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

function add(matrix: number[][], row: readonly number[], weight: number): void {
  for (const [at, line] of matrix.entries()) {
    const factor = (row[at] ?? 0) * weight;
    for (const [place, value] of row.entries()) line[place] = (line[place] ?? 0) + factor * value;
  }
}

/** Gauss, with the largest number first. */
function solve(matrix: number[][]): number[] | null {
  for (let at = 0; at < matrix.length; at += 1) {
    const best = matrix
      .slice(at)
      .reduce((one, other) => (Math.abs(other[at] ?? 0) > Math.abs(one[at] ?? 0) ? other : one));
    const place = matrix.indexOf(best);
    const pivot = best[at] ?? 0;
    if (Math.abs(pivot) < 1e-12) return null;
    matrix[place] = matrix[at] ?? best;
    matrix[at] = best.map((value) => value / pivot);
    for (const [other, line] of matrix.entries()) {
      if (other === at) continue;
      const factor = line[at] ?? 0;
      matrix[other] = line.map((value, column) => value - factor * (matrix[at]?.[column] ?? 0));
    }
  }
  return matrix.map((line) => line.at(-1) ?? 0);
}

/** Back to the numbers as they were given: out of the one range, through the fit, into the other. */
function outOf(solved: readonly number[], from: Range, to: Range): Homography | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved;
  const rows = [
    [a, b, c],
    [d, e, f],
    [g, h, 1],
  ].map(([x = 0, y = 0, one = 0]) => [
    x / from.scale,
    y / from.scale,
    one - (x * from.x + y * from.y) / from.scale,
  ]);
  const [first = [], second = [], third = []] = rows;
  const placed = (line: readonly number[], shift: number) =>
    line.map((value, at) => value * to.scale + (third[at] ?? 0) * shift);
  const all = [...placed(first, to.x), ...placed(second, to.y), ...third];
  const last = all[8] ?? 0;
  if (Math.abs(last) < 1e-12) return null;
  return all.slice(0, 8).map((value) => value / last);
}
