import type { Page } from 'playwright-core';

type Size = { width: number; height: number };
const asASensor: Size = { width: 4000, height: 3000 };

/** For who does not look at the photo itself: still larger than what is kept of it, and soon made. */
export const small: Size = { width: 2000, height: 1500 };

/** Four coloured quarters with some grain: by default 12 megapixels, as a sensor lies: on its side. */
export async function aPhoto(page: Page, size: Size = asASensor): Promise<Buffer> {
  const letters = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const [middle, half] = [width / 2, height / 2];
    const quarters = [
      ['#d02020', 0, 0],
      ['#20a020', middle, 0],
      ['#2030d0', 0, half],
      ['#d0c020', middle, half],
    ] as const;
    for (const [colour, x, y] of quarters) {
      context.fillStyle = colour;
      context.fillRect(x, y, middle, half);
    }
    for (let grain = 0; grain < (width * height) / 200; grain += 1) {
      context.fillStyle = `rgba(${(grain * 37) % 256}, ${(grain * 91) % 256}, ${(grain * 53) % 256}, 0.25)`;
      context.fillRect((grain * 7919) % width, (grain * 104_729) % height, 9, 9);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.97 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(text);
  }, size);
  return Buffer.from(letters, 'base64');
}

const [short, long, ascii, rational] = [3, 4, 2, 5];

/** With what a phone writes beside a photo: which side is up, where, when, and with which camera. */
export function withExif(jpeg: Buffer): Buffer {
  const tiff = Buffer.alloc(260);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  entries(tiff, 8, [
    [0x0112, short, 1, 6],
    [0x010f, ascii, 8, 200],
    [0x0132, ascii, 20, 210],
    [0x8825, long, 1, 100],
  ]);
  entries(tiff, 100, [
    [0x0001, ascii, 2, 'N'.charCodeAt(0)],
    [0x0002, rational, 3, 160],
    [0x0003, ascii, 2, 'E'.charCodeAt(0)],
    [0x0004, rational, 3, 160],
  ]);
  for (const [index, value] of [51, 1, 3, 1, 13, 1].entries())
    tiff.writeUInt32LE(value, 160 + 4 * index);
  tiff.write('Fairfon\0', 200, 'latin1');
  tiff.write('2026:11:22 10:00:00\0', 210, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')]);
  head.writeUInt16BE(head.length - 2 + tiff.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)]);
}

type Entry = [tag: number, kind: number, count: number, value: number];

function entries(tiff: Buffer, at: number, rows: Entry[]): void {
  tiff.writeUInt16LE(rows.length, at);
  for (const [index, [tag, kind, count, value]] of rows.sort(([a], [b]) => a - b).entries()) {
    const from = at + 2 + 12 * index;
    tiff.writeUInt16LE(tag, from);
    tiff.writeUInt16LE(kind, from + 2);
    tiff.writeUInt32LE(count, from + 4);
    tiff.writeUInt32LE(value, from + 8);
  }
}
