import type { Locator } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';

/** What a camera would read from this drawing. */
export async function readQr(drawing: Locator): Promise<string> {
  const picture = await drawing.screenshot();
  const { width, height, pixels } = await drawing.page().evaluate(
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
  return decodeQR({ width, height, data: Uint8Array.from(pixels) });
}

/** How many sheets of paper would come out of the printer. */
export async function sheetsOnPaper(drawing: Locator): Promise<number> {
  const paper = await drawing.page().pdf({ preferCSSPageSize: true, printBackground: true });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
