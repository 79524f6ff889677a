/** A photograph of a sheet on a table, as somebody makes it who is in a hurry. */
import type { Point } from '#domain/sheet-layout.ts';
import type { Grey, Pixels } from '#media/paper/grey.ts';
import { fitHomography } from '#media/paper/homography.ts';

export type Shot = {
  width: number;
  height: number;
  /** In degrees. */
  turn: number;
  /** How much nearer one side is than the other: 0 is straight from above. */
  tilt: { x: number; y: number };
  /** The sheet's height as a share of the photograph's. */
  size: number;
  middle: Point;
  /** 0: none. 1: black. */
  shadow: number;
  /** In pixels of the photograph. */
  blur: number;
  noise: number;
  table: number;
};

/** The corners of the sheet in the photograph, left above first. */
export function cornersIn(shot: Shot, sheet: { width: number; height: number }): Point[] {
  const high = shot.height * shot.size;
  const wide = (high * sheet.width) / sheet.height;
  const turn = (shot.turn * Math.PI) / 180;
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([right = 0, down = 0]) => {
    const near = 1 + shot.tilt.x * right + shot.tilt.y * down;
    const x = (right * wide * near) / 2;
    const y = (down * high * near) / 2;
    return {
      x: shot.width * shot.middle.x + x * Math.cos(turn) - y * Math.sin(turn),
      y: shot.height * shot.middle.y + x * Math.sin(turn) + y * Math.cos(turn),
    };
  });
}

/** Somebody steps back until the whole sheet is in the picture. */
export function withAllCorners(shot: Shot, sheet: { width: number; height: number }): Shot {
  const isIn = ({ x, y }: Point) => x > 4 && y > 4 && x < shot.width - 4 && y < shot.height - 4;
  if (cornersIn(shot, sheet).every(isIn)) return shot;
  return withAllCorners({ ...shot, size: shot.size * 0.97 }, sheet);
}

export function photographed(sheet: Grey, shot: Shot, random: () => number): Pixels {
  const { width, height } = shot;
  const corners = cornersIn(shot, sheet);
  const onSheet = [
    { x: 0, y: 0 },
    { x: sheet.width, y: 0 },
    { x: sheet.width, y: sheet.height },
    { x: 0, y: sheet.height },
  ];
  const back = fitHomography(corners.map((from, at) => ({ from, to: onSheet[at] ?? from })));
  if (back === null) throw new Error('no such photograph');
  const light = new Float32Array(width * height);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = back;
  const slope = random() * 6;
  const [cos, sin] = [Math.cos(slope) / width, Math.sin(slope) / height];
  const edge = (0.35 + random() * 0.3) * Math.cos(slope);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const depth = g * x + h * y + 1;
      const placeX = (a * x + b * y + c) / depth;
      const placeY = (d * x + e * y + f) / depth;
      const isPaper = placeX >= 0 && placeY >= 0 && placeX < sheet.width && placeY < sheet.height;
      // The table has stripes, as wood does.
      const bright = isPaper ? between(sheet, placeX, placeY) : shot.table + ((x + y / 9) % 23);
      // A head or a hand between the lamp and the table: its edge is soft.
      const across = (cos * x + sin * y - edge) * 9;
      const dark = shot.shadow * (0.5 - across / (2 + 2 * Math.abs(across)));
      light[y * width + x] = bright * (1 - dark);
    }
  }
  const soft = blurred(light, { width, height }, shot.blur);
  const grain = Float32Array.from({ length: 65_521 }, () => random() + random() + random() - 1.5);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < soft.length; at += 1) {
    const value = (soft[at] ?? 0) + (grain[at % grain.length] ?? 0) * shot.noise;
    data[at * 4] = value * 1.02;
    data[at * 4 + 1] = value;
    data[at * 4 + 2] = value * 0.93;
    data[at * 4 + 3] = 255;
  }
  return { width, height, data };
}

function between({ width, height, data }: Grey, x: number, y: number): number {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x - 0.5)));
  const top = Math.max(0, Math.min(height - 2, Math.floor(y - 0.5)));
  const right = Math.max(0, Math.min(1, x - 0.5 - left));
  const low = Math.max(0, Math.min(1, y - 0.5 - top));
  const at = top * width + left;
  const above = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
  const below = (data[at + width] ?? 0) * (1 - right) + (data[at + width + 1] ?? 0) * right;
  return above * (1 - low) + below * low;
}

type Size = { width: number; height: number };

/** Twice a running mean each way is nearly the softness of a lens. */
function blurred(light: Float32Array, { width, height }: Size, sigma: number): Float32Array {
  const radius = Math.round(sigma);
  if (radius < 1) return light;
  let soft = light;
  for (let time = 0; time < 2; time += 1) {
    soft = softened(soft, { radius, step: 1, length: width, lines: height, next: width });
    soft = softened(soft, { radius, step: width, length: height, lines: width, next: 1 });
  }
  return soft;
}

type Lines = { radius: number; step: number; length: number; lines: number; next: number };

function softened(light: Float32Array, { radius, step, length, lines, next }: Lines) {
  const out = new Float32Array(light.length);
  const count = 2 * radius + 1;
  for (let line = 0; line < lines; line += 1) {
    const begin = line * next;
    const value = (at: number) => light[begin + Math.max(0, Math.min(length - 1, at)) * step] ?? 0;
    let sum = 0;
    for (let at = -radius; at <= radius; at += 1) sum += value(at);
    for (let at = 0; at < length; at += 1) {
      out[begin + at * step] = sum / count;
      sum += value(at + radius + 1) - value(at - radius);
    }
  }
  return out;
}
