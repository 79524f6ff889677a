/** Sheets as they come out of the printer, and photographs of them as somebody in a hurry takes. */
import type { Locator, Page } from 'playwright-core';
import type { Grey, Pixels } from '#media/paper/grey.ts';
import { createChance } from '../../simulation/world/chance.ts';
import { photographed, type Shot, withAllCorners } from '../../support/paper/photograph.ts';

/** One sheet as it is printed, with something written on it by hand. */
export async function printed(sheet: Locator): Promise<Grey> {
  await sheet.evaluate((paper) => {
    const pen = '<path d="M60 500q40-60 90 0t90 20 80-40 70 60M70 560q60-40 120 10t130-20"/>';
    paper.insertAdjacentHTML('beforeend', `<svg viewBox="0 0 794 1123">${pen}</svg>`);
    const drawn = paper.lastElementChild as SVGElement;
    Object.assign(drawn.style, { position: 'absolute', inset: '0', inlineSize: '100%' });
    Object.assign(drawn.style, { fill: 'none', stroke: '#223a8f', strokeWidth: '3' });
  });
  const picture = await sheet.screenshot();
  const { width, height, letters } = await sheet.page().evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const drawing = canvas.getContext('2d');
      drawing?.drawImage(bitmap, 0, 0);
      const data = drawing?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      let text = '';
      for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at] ?? 0);
      return { width: bitmap.width, height: bitmap.height, letters: btoa(text) };
    },
    [...picture],
  );
  return { width, height, data: new Uint8ClampedArray(Buffer.from(letters, 'base64')) };
}

const calm: Shot = {
  width: 1_500,
  height: 2_000,
  turn: 6,
  tilt: { x: 0.03, y: -0.04 },
  size: 0.82,
  middle: { x: 0.5, y: 0.5 },
  shadow: 0.25,
  blur: 0.8,
  noise: 6,
  table: 110,
};

export type Photo = { name: string; mimeType: string; buffer: Buffer };

/** As a camera gives it. `isHalf`: nobody stepped back until all of it was in the picture. */
export async function photoOf(
  page: Page,
  sheet: Grey,
  { isHalf = false, seed = 1, ...shot }: Partial<Shot> & { isHalf?: boolean; seed?: number } = {},
): Promise<Photo> {
  const wanted = { ...calm, ...shot };
  const taken = isHalf ? wanted : withAllCorners(wanted, sheet);
  const pixels = photographed(sheet, taken, createChance(seed).next);
  return { name: `IMG_${seed}.jpg`, mimeType: 'image/jpeg', buffer: await jpegOf(page, pixels) };
}

async function jpegOf(page: Page, { width, height, data }: Pixels): Promise<Buffer> {
  const grey = Buffer.alloc(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[4 * at + 1] ?? 0;
  const letters = await page.evaluate(
    async ([wide, high, text]) => {
      const seen = atob(text);
      const picture = new ImageData(wide, high);
      for (let at = 0; at < seen.length; at += 1) {
        picture.data.fill(seen.charCodeAt(at), 4 * at, 4 * at + 3);
        picture.data[4 * at + 3] = 255;
      }
      const canvas = new OffscreenCanvas(wide, high);
      canvas.getContext('2d')?.putImageData(picture, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let told = '';
      for (let at = 0; at < bytes.length; at += 8_192) {
        told += String.fromCharCode(...bytes.subarray(at, at + 8_192));
      }
      return btoa(told);
    },
    [width, height, grey.toString('base64')] as const,
  );
  return Buffer.from(letters, 'base64');
}
