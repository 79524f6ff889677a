/** Finds the code in a photograph, whichever way up the sheet lies, and where its corners are. */

import { decodeQR } from 'qr/decode.js';
import type { Point } from '#domain/sheet-layout.ts';
import { doubled, evened, type Grey, halved, sharpened } from './grey.ts';

export type FoundCode = {
  text: string;
  /** Left above, right above, right below, left below, as the sheet is read. */
  corners: readonly [Point, Point, Point, Point];
};

/** How hard is looked, beside what must be done; in tries, since a slow device must find as much. */
const mostMs = 2_000;
const quick = { effort: 2, timeLimit: mostMs };
const thorough = { effort: 12, timeLimit: mostMs };

/** Trying harder costs time, and only where the look before found nothing. */
export function findCode(grey: Grey): FoundCode | null {
  const longest = Math.max(grey.width, grey.height);
  const sharp = () => sharpened(grey, Math.max(2, Math.round(longest / 500)), 3);
  const large = () => sharpened(doubled(grey), Math.max(4, Math.round(longest / 200)), 4);
  const even = () => evened(grey, Math.round(longest / 24));
  return (
    look(grey, quick) ??
    look(sharp(), thorough) ??
    look(even(), thorough) ??
    scaled(look(halved(grey), thorough), 2) ??
    scaled(look(large(), thorough), 0.5)
  );
}

type Effort = { effort: number; timeLimit: number };

function look({ width, height, data }: Grey, effort: Effort): FoundCode | null {
  // The reader takes brightness alone where it stands before colours, which it does not look at.
  const plane = new Uint8ClampedArray(
    Math.ceil(width / 2) * Math.ceil(height / 2) * 2 + data.length,
  );
  plane.set(data);
  let corners: FoundCode['corners'] | null = null;
  try {
    const text = decodeQR(
      { width, height, data: plane },
      {
        ...effort,
        format: 'I420',
        pointsOnDetect({ bounds }, result) {
          if (typeof result === 'string') corners = bounds;
        },
      },
    );
    return corners === null ? null : { text, corners };
  } catch {
    // The decoder throws when it finds nothing.
    return null;
  }
}

function scaled(found: FoundCode | null, by: number): FoundCode | null {
  if (found === null) return null;
  const place = ({ x, y }: Point) => ({ x: by * x, y: by * y });
  const [one, two, three, four] = found.corners;
  return { ...found, corners: [place(one), place(two), place(three), place(four)] };
}
