/**
 * Decodes a photo once, smaller, and writes it anew; in a worker, or on the page where a
 * worker's canvas is missing. A new JPEG from a canvas carries no EXIF: no place, no time, no
 * serial number.
 */
import { mediumLimits } from '#domain/medium.ts';
import { type Canvas, encodeWithin, makeCanvas } from '../canvas.ts';
import type { Prepared } from '../prepared.ts';

/** Below these a face is no face any more; a smaller picture looks better. */
const qualities = [0.8, 0.7, 0.6, 0.5, 0.4];

/** `undecodable`: the browser cannot make a picture of these bytes. */
export async function reencode(file: Blob): Promise<Prepared | 'undecodable'> {
  const bitmap = await decode(file);
  if (bitmap === null) return 'undecodable';
  try {
    const canvas = drawn(bitmap, mediumLimits.pictureEdge);
    bitmap.close();
    const small = drawn(canvas, mediumLimits.thumbEdge);
    const photo = await encodeWithin(canvas, { most: mediumLimits.pictureBytes, qualities });
    const thumb = await encodeWithin(small, { most: mediumLimits.thumbBytes, qualities });
    return { ...photo, thumb };
  } finally {
    bitmap.close();
  }
}

async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    const upright = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return upright.width > 0 && upright.height > 0 ? upright : null;
  } catch {
    return null;
  }
}

type Source = ImageBitmap | Canvas;

/** Never larger than it was. White below: a JPEG knows no glass. */
function drawn(source: Source, edge: number): Canvas {
  const factor = Math.min(1, edge / Math.max(source.width, source.height));
  const width = Math.max(1, Math.round(source.width * factor));
  const height = Math.max(1, Math.round(source.height * factor));
  const { canvas, context } = makeCanvas(width, height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}
