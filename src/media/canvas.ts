/** A canvas in a worker or on a page, whichever this is, and bytes from it. */

export type Canvas = OffscreenCanvas | HTMLCanvasElement;
type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

export function makeCanvas(width: number, height: number): { canvas: Canvas; context: Context } {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: contextOf(canvas.getContext('2d')) };
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return { canvas, context: contextOf(canvas.getContext('2d')) };
}

function contextOf<Found extends Context>(context: Found | null): Found {
  if (context === null) throw new Error('no canvas here');
  return context;
}

export type Encoding = { type?: string; most: number; qualities: readonly number[] };
export type Encoded = { bytes: ArrayBuffer; type: string; width: number; height: number };

/** The best quality that fits; else the least, on ever smaller canvases. */
export async function encodeWithin(canvas: Canvas, encoding: Encoding): Promise<Encoded> {
  const { type = 'image/jpeg', most, qualities } = encoding;
  for (const quality of qualities) {
    const blob = await toBlob(canvas, type, quality);
    if (blob.size > most) continue;
    const { width, height } = canvas;
    return { bytes: await blob.arrayBuffer(), type: blob.type, width, height };
  }
  return encodeWithin(halved(canvas), encoding);
}

function halved(canvas: Canvas): Canvas {
  const width = Math.max(1, Math.round(canvas.width * 0.7));
  const height = Math.max(1, Math.round(canvas.height * 0.7));
  const smaller = makeCanvas(width, height);
  smaller.context.drawImage(canvas, 0, 0, width, height);
  return smaller.canvas;
}

function toBlob(canvas: Canvas, type: string, quality: number): Promise<Blob> {
  if (!('toBlob' in canvas)) return canvas.convertToBlob({ type, quality });
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no bytes from a canvas')) : resolve(blob)),
      type,
      quality,
    ),
  );
}
