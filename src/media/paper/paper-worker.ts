/** The worker's own file: photographs in, one after the other; sheets that lie straight out. */
import { mediumLimits } from '#domain/medium.ts';
import type { SheetCode } from '#domain/sheet-code.ts';
import { type Canvas, encodeWithin, makeCanvas } from '../canvas.ts';
import type { Prepared } from '../prepared.ts';
import type { Pixels } from './grey.ts';
import { type ReadSheet, readSheet, type SheetProblem } from './read-sheet.ts';

export type Photographed =
  | { code: SheetCode; photo: Prepared }
  /** `aside`: the photograph, no larger than it takes to try again. Null where there is none. */
  | { problem: SheetProblem | 'not-a-photo'; aside: Blob | null };

type Scope = {
  addEventListener(kind: 'message', hear: (event: MessageEvent<Blob>) => void): void;
  postMessage(message: Photographed | null, transfer?: Transferable[]): void;
};

// As in photo-worker.ts: this file only runs in a worker.
const scope = self as unknown as Scope;

/** Enough for the code; the finer one is for the pen. */
const readEdge = 1_600;
const fineEdge = 2_400;
const qualities = [0.8, 0.7, 0.6, 0.5, 0.4];
const asideBytes = 1_500_000;

scope.addEventListener('message', ({ data }) => {
  read(data).then(
    (told) => {
      const bytes = 'photo' in told ? [told.photo.bytes, told.photo.thumb.bytes] : [];
      scope.postMessage(told, bytes);
    },
    () => scope.postMessage(null),
  );
});

async function read(file: Blob): Promise<Photographed> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  if (bitmap === null) return { problem: 'not-a-photo', aside: null };
  const large = drawn(bitmap, fineEdge);
  bitmap.close();
  const found = find(large);
  if ('problem' in found) {
    const { bytes, type } = await encodeWithin(large, { most: asideBytes, qualities });
    return { problem: found.problem, aside: new Blob([bytes], { type }) };
  }
  return { code: found.code, photo: await prepared(found.sheet) };
}

/** Once more with all that the photograph holds, where a smaller one did not tell. */
function find(large: Canvas): ReadSheet {
  const fine = () => pixelsOf(large);
  const found = readSheet(pixelsOf(drawn(large, readEdge)), mediumLimits.pictureEdge, fine);
  const isWorthMore = 'problem' in found && Math.max(large.width, large.height) > readEdge;
  return isWorthMore ? readSheet(fine(), mediumLimits.pictureEdge) : found;
}

async function prepared(sheet: Pixels): Promise<Prepared> {
  const { canvas, context } = makeCanvas(sheet.width, sheet.height);
  context.putImageData(new ImageData(new Uint8ClampedArray(sheet.data), sheet.width), 0, 0);
  const small = drawn(canvas, mediumLimits.thumbEdge);
  const photo = await encodeWithin(canvas, { most: mediumLimits.pictureBytes, qualities });
  const thumb = await encodeWithin(small, { most: mediumLimits.thumbBytes, qualities });
  return { ...photo, thumb };
}

function drawn(source: ImageBitmap | Canvas, edge: number): Canvas {
  const factor = Math.min(1, edge / Math.max(source.width, source.height));
  const width = Math.max(1, Math.round(source.width * factor));
  const height = Math.max(1, Math.round(source.height * factor));
  const { canvas, context } = makeCanvas(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

function pixelsOf(canvas: Canvas): Pixels {
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
