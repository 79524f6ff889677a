/** A filled dark dot of a known size near a place, to a fraction of a pixel. */
import type { Point } from '#domain/sheet-layout.ts';
import { evened, evenPaper, type Grey, meansOf } from './grey.ts';

export type DotSearch = { near: Point; reach: number; radius: number };

type Size = { width: number; height: number };
type Mask = Size & { marked: Uint8Array };
type Window = Size & { left: number; top: number };
type Blob = { count: number; x: number; y: number; box: Size; touchesEdge: boolean };

/** What lies farther from the lens is smaller than the code says, and what lies nearer is larger. */
const sizes = [1, 0.75, 1.3];
/** Of all that looks like it, so many are worth a try. */
const mostDots = 4;

/** What looks like that dot there, the likeliest first; whoever needs no more asks for no more. */
export function* dotsNear(grey: Grey, { near, reach, radius }: DotSearch): Generator<Point> {
  const window = windowAround(grey, near, reach + aroundRadii * radius);
  if (window === null) return;
  const part = evened(cut(grey, window), Math.max(2, Math.round(aroundRadii * radius)));
  const given: Place[] = [];
  for (const size of sizes) {
    const middle = { x: near.x - window.left, y: near.y - window.top };
    for (const dot of dotsIn(part, radius * size, middle)) {
      const isKnown = given.some((one) => Math.hypot(one.x - dot.x, one.y - dot.y) < radius);
      if (isKnown || dot.far > reach || given.length >= mostDots) continue;
      given.push(dot);
      yield { x: window.left + dot.x, y: window.top + dot.y };
    }
  }
}

type Place = Point & { far: number };

/** Against what is around: a dot of ink is darker than paper, also in a shadow. */
const aroundRadii = 3.5;
const darkShare = 0.62;

function dotsIn(part: Grey, radius: number, middle: Point): Place[] {
  const rim = Math.round(radius * rimShare);
  return blobsOf(inside(part, rim))
    .filter((blob) => isDot(blob, radius - rim))
    .map(({ x, y }) => ({ x, y, far: Math.hypot(x - middle.x, y - middle.y) }))
    .sort((one, other) => one.far - other.far);
}

/** As much of a dot is taken off all around: a pen that ran into it is thinner than that, and goes. */
const rimShare = 0.4;

/** What is dark as far as the rim reaches on every side. */
function inside({ width, height, data }: Grey, rim: number): Mask {
  const dark = data.map((value) => (value < darkShare * evenPaper ? 1 : 0));
  const whole = meansOf({ width, height, data: dark }, rim);
  return { width, height, marked: Uint8Array.from(whole, (mean) => (mean > 0.99 ? 1 : 0)) };
}

function cut({ width, data }: Grey, window: Window): Grey {
  const part = new Uint8ClampedArray(window.width * window.height);
  for (let row = 0; row < window.height; row += 1) {
    const from = (window.top + row) * width + window.left;
    part.set(data.subarray(from, from + window.width), row * window.width);
  }
  return { width: window.width, height: window.height, data: part };
}

function windowAround(grey: Grey, near: Point, reach: number): Window | null {
  if (!Number.isFinite(near.x + near.y + reach)) return null;
  const left = Math.max(0, Math.floor(near.x - reach));
  const top = Math.max(0, Math.floor(near.y - reach));
  const width = Math.min(grey.width, Math.ceil(near.x + reach)) - left;
  const height = Math.min(grey.height, Math.ceil(near.y + reach)) - top;
  return width < 3 || height < 3 ? null : { left, top, width, height };
}

function blobsOf({ width, height, marked }: Mask): Blob[] {
  const waiting = marked.slice();
  const blobs: Blob[] = [];
  for (let at = 0; at < waiting.length; at += 1) {
    if (waiting[at] === 1) blobs.push(takeBlob(waiting, { width, height }, at));
  }
  return blobs;
}

/** All dark pixels that hang together with one; they are taken off the list. */
function takeBlob(waiting: Uint8Array, { width, height }: Size, start: number): Blob {
  const stack = [start];
  waiting[start] = 0;
  let [count, sumX, sumY] = [0, 0, 0];
  let [least, most, first, last] = [width, 0, height, 0];
  while (stack.length > 0) {
    const at = stack.pop() ?? 0;
    const x = at % width;
    const y = (at - x) / width;
    count += 1;
    sumX += x;
    sumY += y;
    least = Math.min(least, x);
    most = Math.max(most, x);
    first = Math.min(first, y);
    last = Math.max(last, y);
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (waiting[next] !== 1) continue;
      waiting[next] = 0;
      stack.push(next);
    }
  }
  return {
    count,
    x: sumX / count + 0.5,
    y: sumY / count + 0.5,
    box: { width: most - least + 1, height: last - first + 1 },
    touchesEdge: least === 0 || first === 0 || most === width - 1 || last === height - 1,
  };
}

/** Round, and about as large as it must be; blur makes it somewhat smaller or larger. */
function isDot({ count, box, touchesEdge }: Blob, radius: number): boolean {
  if (touchesEdge) return false;
  const expected = Math.PI * radius * radius;
  const ratio = box.width / box.height;
  const filled = count / (box.width * box.height);
  const isRound = ratio > 0.5 && ratio < 2 && filled > 0.42;
  return isRound && count > expected * 0.25 && count < expected * 2.5;
}
