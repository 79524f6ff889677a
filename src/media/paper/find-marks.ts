/**
 * Where the four corner marks of a sheet are in a photograph. The code says roughly where; the
 * nearest mark says it better, and so on to the one that is farthest away.
 */
import type { Point, SheetLayout } from '#domain/sheet-layout.ts';
import { dotsNear } from './find-dot.ts';
import type { Grey } from './grey.ts';
import {
  fitFlat,
  fitHomography,
  growthAt,
  type Homography,
  mapPoint,
  type Pair,
} from './homography.ts';

export type FoundMarks = {
  /** Millimetres on the sheet to pixels of the photograph. */
  onPhoto: Homography;
  /** So many of the four were seen. */
  seen: number;
};

/** A mark is a whole dot in its own place; corners of a code are guessed from its inside. */
const markWeight = 6;
/** Farther beside its corner than this the code was not where the marks say it is. */
const mostAsideMm = 4;
/** Much of what is drawn looks like a mark: so many times is looked again from another one. */
const mostLooks = 24;

/** Null where the marks and the code do not tell of one sheet. */
export function findMarks(
  grey: Grey,
  layout: SheetLayout,
  corners: readonly [Point, Point, Point, Point],
): FoundMarks | null {
  const code = cornersOf(layout).map((from, at): Pair => ({ from, to: corners[at] ?? from }));
  const order = nearestFirst(layout);
  let looks = 0;
  let best: FoundMarks | null = null;
  const walk = (at: number, marks: readonly Pair[]): boolean => {
    const mark = order[at];
    if (mark === undefined) {
      const found = fitted(code, marks);
      if (found !== null && found.seen > (best?.seen ?? -1)) best = found;
      return best?.seen === order.length;
    }
    if (looks >= mostLooks) return false;
    looks += 1;
    const guess = guessFrom(code, marks);
    const dots = guess === null ? [] : dotsNear(grey, searchFor(mark, layout, guess));
    for (const to of dots) {
      if (walk(at + 1, [...marks, { from: mark, to, weight: markWeight }])) return true;
    }
    // One that is under a thumb is passed by; with two there is nothing left to hold on to.
    return at === marks.length && walk(at + 1, marks);
  };
  walk(0, []);
  return best;
}

function fitted(code: readonly Pair[], marks: readonly Pair[]): FoundMarks | null {
  const onPhoto = fitHomography([...code, ...marks]);
  if (onPhoto === null) return null;
  const aside = ({ from, to }: Pair) =>
    distance(mapPoint(onPhoto, from), to) / Math.sqrt(growthAt(onPhoto, from));
  const isOneSheet = [...code, ...marks].every((pair) => aside(pair) < mostAsideMm);
  return isOneSheet ? { onPhoto, seen: marks.length } : null;
}

/**
 * Without perspective as long as little is known: of a code so small, half a pixel would throw the
 * far end of a sheet. Three marks tell enough of it.
 */
function guessFrom(code: readonly Pair[], marks: readonly Pair[]): Homography | null {
  const pairs = [...code, ...marks];
  return (marks.length < 3 ? null : fitHomography(pairs)) ?? fitFlat(pairs);
}

function cornersOf({ code: { x, y, side } }: SheetLayout): Point[] {
  return [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
  ];
}

function nearestFirst({ code, marks }: SheetLayout): Point[] {
  const middle = { x: code.x + code.side / 2, y: code.y + code.side / 2 };
  return [...marks].sort((one, other) => distance(one, middle) - distance(other, middle));
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** The farther from what is known, the wider is looked: a guess grows wrong with the distance. */
const reachShare = 0.2;
const leastReachMm = 8;

function searchFor(mark: Point, layout: SheetLayout, onPhoto: Homography) {
  const scale = Math.sqrt(growthAt(onPhoto, mark));
  const { code } = layout;
  const far = distance(mark, { x: code.x + code.side / 2, y: code.y + code.side / 2 });
  const reach = Math.max(leastReachMm * (layout.width / 210), far * reachShare) * scale;
  return { near: mapPoint(onPhoto, mark), reach, radius: layout.markRadius * scale };
}
