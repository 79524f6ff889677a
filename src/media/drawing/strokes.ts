/**
 * Lines of a drawing: kept as points on a field of 1000 by 1000, so that a drawing can be gone
 * on with on any screen, and written as little text as can be.
 */
import { getStroke } from 'perfect-freehand';

export const drawingSize = { width: 1000, height: 1000 } as const;

/** Across, down, and how hard from 0 to 1. */
export type Point = readonly [x: number, y: number, pressure: number];

/** `colour` is a place in the box of inks; `width` in units of the field. */
export type Stroke = { colour: number; width: number; points: readonly Point[] };

const pressures = 35;

/**
 * A stroke is `colour.width.` and then its points, each as two steps from the one before and a
 * pressure; numbers in base 36, signs folded in. Strokes are joined by `!`.
 */
export function packStrokes(strokes: readonly Stroke[]): string {
  return strokes.map(packStroke).join('!');
}

function packStroke({ colour, width, points }: Stroke): string {
  let before: readonly [number, number] = [0, 0];
  const steps: string[] = [];
  for (const [index, [x, y, pressure]] of points.entries()) {
    const now = [within(x), within(y)] as const;
    const isStill = index > 0 && now[0] === before[0] && now[1] === before[1];
    if (isStill) continue;
    const hard = Math.round(Math.min(1, Math.max(0, pressure)) * pressures);
    steps.push(step(now[0] - before[0]) + step(now[1] - before[1]) + hard.toString(36));
    before = now;
  }
  return `${colour.toString(36)}.${Math.round(width).toString(36)}.${steps.join('')}`;
}

function within(value: number): number {
  return Math.min(drawingSize.width, Math.max(0, Math.round(value)));
}

/** Small steps, which nearly all are, take one letter; larger ones a mark and three. */
function step(difference: number): string {
  const folded = difference < 0 ? -2 * difference - 1 : 2 * difference;
  return folded < 36 ? folded.toString(36) : `-${folded.toString(36).padStart(3, '0')}`;
}

/** What cannot be read is left out: a drawing is still a picture without its lines. */
export function unpackStrokes(text: string): Stroke[] {
  return text.split('!').flatMap((part) => unpackStroke(part) ?? []);
}

function unpackStroke(text: string): Stroke | null {
  const found =
    /^([0-9a-z]{1,2})\.([0-9a-z]{1,2})\.((?:(?:-[0-9a-z]{3}|[0-9a-z]){2}[0-9a-z])+)$/.exec(text);
  if (found === null) return null;
  const [, colour = '', width = '', steps = ''] = found;
  const points: Point[] = [];
  let x = 0;
  let y = 0;
  for (const [, right = '', down = '', hard = ''] of steps.matchAll(
    /(-[0-9a-z]{3}|[0-9a-z])(-[0-9a-z]{3}|[0-9a-z])([0-9a-z])/g,
  )) {
    x += unfold(right);
    y += unfold(down);
    points.push([within(x), within(y), Number.parseInt(hard, 36) / pressures]);
  }
  return { colour: Number.parseInt(colour, 36), width: Number.parseInt(width, 36), points };
}

function unfold(text: string): number {
  const folded = Number.parseInt(text.replace('-', ''), 36);
  return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
}

/** The outline of a stroke, for the `d` of an SVG path or a `Path2D`. */
export function strokePath({ width, points }: Stroke): string {
  const outline = getStroke(
    points.map((point) => [...point]),
    {
      size: width,
      thinning: 0.5,
      smoothing: 0.5,
      streamline: 0.4,
      simulatePressure: isEven(points),
    },
  );
  const [first] = outline;
  if (first === undefined) return '';
  const turns = outline.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = outline[(index + 1) % outline.length] ?? first;
    return `${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`;
  });
  return `M${short(first[0] ?? 0)} ${short(first[1] ?? 0)}Q${turns.join(' ')}Z`;
}

/** A finger and a mouse press always the same: then speed makes thick and thin. */
function isEven(points: readonly Point[]): boolean {
  return points.every((point) => point[2] === points[0]?.[2]);
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
