/** A drawing as a picture, for everybody who only looks at it. */
import { mediumLimits } from '#domain/medium.ts';
import { type Canvas, type Encoded, encodeWithin, makeCanvas } from '../canvas.ts';
import type { Prepared } from '../prepared.ts';
import { drawingSize, type Stroke, strokePath } from './strokes.ts';

/** Lines on paper stay sharp in WebP; where a browser writes no WebP it writes PNG by itself. */
const qualities = [0.9, 0.8, 0.7, 0.5];

export async function drawPicture(
  strokes: readonly Stroke[],
  colours: readonly string[],
  paper = '#fff',
): Promise<Prepared> {
  const inks = { colours, paper };
  const whole = drawn(strokes, inks, drawingSize.width);
  const small = drawn(strokes, inks, mediumLimits.thumbEdge);
  const picture = await encode(whole, mediumLimits.drawingBytes);
  return { ...picture, thumb: await encode(small, mediumLimits.thumbBytes) };
}

/** PNG knows no quality: a drawing that is too full for it becomes a JPEG. */
async function encode(canvas: Canvas, most: number): Promise<Encoded> {
  const first = await encodeWithin(canvas, {
    type: 'image/webp',
    most: Number.POSITIVE_INFINITY,
    qualities,
  });
  if (first.bytes.byteLength <= most) return first;
  const type = first.type === 'image/webp' ? 'image/webp' : 'image/jpeg';
  return encodeWithin(canvas, { type, most, qualities });
}

type Inks = { colours: readonly string[]; paper: string };

function drawn(strokes: readonly Stroke[], { colours, paper }: Inks, edge: number): Canvas {
  const { canvas, context } = makeCanvas(edge, edge);
  context.fillStyle = paper;
  context.fillRect(0, 0, edge, edge);
  context.scale(edge / drawingSize.width, edge / drawingSize.height);
  for (const stroke of strokes) {
    context.fillStyle = colours[stroke.colour] ?? '#000';
    context.fill(new Path2D(strokePath(stroke)));
  }
  return canvas;
}
