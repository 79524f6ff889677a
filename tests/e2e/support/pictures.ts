import type { Locator } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';

type Seen = { width: number; height: number; pixels: number[] };

/** Red, green, blue and how far it covers, of each point, row by row. */
async function pixelsOf(drawing: Locator): Promise<Seen> {
  const picture = await drawing.screenshot();
  return drawing.page().evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const drawn = canvas.getContext('2d');
      drawn?.drawImage(bitmap, 0, 0);
      const image = drawn?.getImageData(0, 0, bitmap.width, bitmap.height);
      return { width: bitmap.width, height: bitmap.height, pixels: [...(image?.data ?? [])] };
    },
    [...picture],
  );
}

/** What a camera would read from this drawing. */
export async function readQr(drawing: Locator): Promise<string> {
  const { width, height, pixels } = await pixelsOf(drawing);
  return decodeQR({ width, height, data: Uint8Array.from(pixels) });
}

/** The colours halfway up, at the left end and at the right. */
export async function coloursAtEnds(
  drawing: Locator,
): Promise<{ left: number[]; right: number[] }> {
  const { width, height, pixels } = await pixelsOf(drawing);
  const at = (share: number) => {
    const point = 4 * (Math.floor(height / 2) * width + Math.floor(width * share));
    return pixels.slice(point, point + 3);
  };
  return { left: at(0.05), right: at(0.95) };
}

/** How many sheets of paper would come out of the printer. */
export async function sheetsOnPaper(drawing: Locator): Promise<number> {
  const paper = await drawing.page().pdf({ preferCSSPageSize: true, printBackground: true });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
