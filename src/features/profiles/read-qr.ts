/**
 * Reads a QR code from a camera frame or a photo: with the browser's own detector where it
 * works, else with a decoder that is loaded only then.
 */
type Detector = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};
type Picture = HTMLVideoElement | ImageBitmap;

/** Larger frames cost seconds on a cheap phone and show no more of a card. */
const longestEdge = 1_000;

async function nativeDetector(): Promise<Detector | null> {
  const found = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (found === undefined) return null;
  // Some browsers have the class without any format behind it.
  const formats = await found.getSupportedFormats().catch((): string[] => []);
  return formats.includes('qr_code') ? new found({ formats: ['qr_code'] }) : null;
}

function sizeOf(picture: Picture): { width: number; height: number } {
  return picture instanceof HTMLVideoElement
    ? { width: picture.videoWidth, height: picture.videoHeight }
    : { width: picture.width, height: picture.height };
}

function pixelsOf(picture: Picture, canvas: HTMLCanvasElement): ImageData | null {
  const full = sizeOf(picture);
  if (full.width === 0 || full.height === 0) return null;
  const scale = Math.min(1, longestEdge / Math.max(full.width, full.height));
  canvas.width = Math.round(full.width * scale);
  canvas.height = Math.round(full.height * scale);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null) return null;
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return drawing.getImageData(0, 0, canvas.width, canvas.height);
}

export type ReadQr = (picture: Picture) => Promise<string | null>;

async function ownReader(): Promise<ReadQr> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (picture) => {
    const pixels = pixelsOf(picture, canvas);
    if (pixels === null) return null;
    try {
      return decodeQR(pixels, { timeLimit: 200 });
    } catch {
      // The decoder throws when it finds nothing: most frames show no card.
      return null;
    }
  };
}

export async function qrReader(): Promise<ReadQr> {
  const native = await nativeDetector();
  if (native === null) return ownReader();
  return async (picture) => {
    const found = await native.detect(picture).catch(() => []);
    return found[0]?.rawValue ?? null;
  };
}

/** Photos of paper cards are a few megabytes; more is no photo of a card. */
const largestPhotoBytes = 40 * 1024 * 1024;
export type PhotoProblem = 'noCode' | 'notAFile' | 'tooLarge';

export async function readPhoto(file: File): Promise<{ text: string } | PhotoProblem> {
  if (file.size > largestPhotoBytes) return 'tooLarge';
  const bitmap = await toBitmap(file);
  if (bitmap === null) return 'notAFile';
  try {
    const native = await qrReader();
    const text = (await native(bitmap)) ?? (await (await ownReader())(bitmap));
    return text === null ? 'noCode' : { text };
  } finally {
    bitmap.close();
  }
}

/** Null for a file that no browser can draw. */
async function toBitmap(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}
