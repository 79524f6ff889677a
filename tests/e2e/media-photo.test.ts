import { parse } from 'exifr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPhoto, withExif } from './support/camera.ts';
import { Device } from './support/device.ts';
import { openMediaPage, type ServedPage, serveMediaPage } from './support/media-page.ts';

let served: ServedPage;
let page: Page;
const phone = new Device();

beforeAll(async () => {
  served = await serveMediaPage();
  page = await phone.page();
  await openMediaPage(page, served.url);
});
afterAll(async () => {
  await phone.close();
  await served.close();
});

/** As the camera's file input gives it. */
async function prepare(file: Buffer, type: string) {
  await page.setContent('<input type="file">');
  await page.setInputFiles('input', { name: 'foto', mimeType: type, buffer: file });
  return page.evaluate(async () => {
    const input = document.querySelector('input');
    const began = performance.now();
    const done = await media.preparePhoto(input?.files?.[0] ?? new Blob());
    if ('problem' in done) return done;
    const { bytes, thumb, ...photo } = done.photo;
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const at = (x: number, y: number) =>
      [...(context?.getImageData(bitmap.width * x, bitmap.height * y, 1, 1).data ?? [])].slice(
        0,
        3,
      );
    const letters = (part: ArrayBuffer) => Array.from(new Uint8Array(part));
    return {
      ...photo,
      tookMs: performance.now() - began,
      real: [bitmap.width, bitmap.height],
      corners: [at(0.25, 0.25), at(0.75, 0.25), at(0.75, 0.75), at(0.25, 0.75)],
      bytes: letters(bytes),
      thumb: letters(thumb.bytes),
    };
  });
}

/** All that a camera or a program may write beside a picture; how its colours are meant is no secret. */
const written = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: true,
  iptc: true,
  icc: false,
  jfif: false,
};

/** The colour that is strongest there; yellow is two. */
function named([red = 0, green = 0, blue = 0]: number[]): string {
  if (red > 150 && green > 130) return 'yellow';
  const most = Math.max(red, green, blue);
  if (most === red) return 'red';
  return most === green ? 'green' : 'blue';
}

test('a photo of 12 megapixels becomes small, upright, and says nothing of where and when', async () => {
  const file = withExif(await aPhoto(page));
  expect(await parse(file, true)).toMatchObject({ Make: 'Fairfon', latitude: expect.any(Number) });
  const photo = await prepare(file, 'image/jpeg');
  if ('problem' in photo) throw new Error(photo.problem);
  console.log(
    `12 MP photo: ${photo.bytes.length} bytes in ${photo.tookMs.toFixed(0)} ms, from ${file.length}`,
  );
  expect(photo.type).toBe('image/jpeg');
  expect(photo.bytes.length).toBeLessThanOrEqual(600_000);
  expect(photo.thumb.length).toBeLessThanOrEqual(20_000);
  expect([photo.width, photo.height]).toEqual([1200, 1600]);
  expect(photo.real).toEqual([1200, 1600]);
  expect(photo.corners.map(named)).toEqual(['blue', 'red', 'green', 'yellow']);
  for (const bytes of [photo.bytes, photo.thumb]) {
    expect(await parse(Buffer.from(bytes), written).catch(() => undefined)).toBeUndefined();
    expect(Buffer.from(bytes).includes('Exif')).toBe(false);
  }
});

test('what is no photo has a word of its own, and the page goes on', async () => {
  const jpeg = await aPhoto(page);
  const box = (brand: string) =>
    Buffer.concat([
      Buffer.from([0, 0, 0, 16]),
      Buffer.from(`ftyp${brand}\0\0\0\0`),
      Buffer.alloc(400),
    ]);
  const large = Buffer.from(jpeg);
  const frame = large.indexOf(Buffer.from([0xff, 0xc0]));
  large.writeUInt16BE(10_000, frame + 5);
  large.writeUInt16BE(20_000, frame + 7);
  expect(await prepare(Buffer.alloc(0), 'image/jpeg')).toEqual({ problem: 'empty' });
  expect(await prepare(box('isom'), 'video/mp4')).toEqual({ problem: 'video' });
  expect(await prepare(box('heic'), 'image/heic')).toEqual({ problem: 'heic' });
  expect(await prepare(large, 'image/jpeg')).toEqual({ problem: 'too-large' });
  const noise = Buffer.from(jpeg.subarray(0, 4000));
  noise.fill(0x13, frame + 30);
  const torn = await prepare(noise, 'image/jpeg');
  expect('problem' in torn ? torn.problem : 'broken').toBe('broken');
  expect(await prepare(jpeg, 'image/jpeg')).not.toHaveProperty('problem');
});

test('a drawing becomes a picture of at most 100 KB, with its small one', async () => {
  const drawn = await page.evaluate(async () => {
    const points = (line: number) =>
      Array.from(
        { length: 80 },
        (_, at) => [at * 12, 30 + line * 30 + 20 * Math.sin(at / 3), 0.5] as const,
      );
    const strokes = Array.from({ length: 30 }, (_, line) => ({
      colour: line % 3,
      width: 8,
      points: points(line),
    }));
    const { bytes, type, width, height, thumb } = await media.drawPicture(strokes, [
      '#123',
      '#c22',
      '#26c',
    ]);
    return { type, width, height, size: bytes.byteLength, small: thumb.bytes.byteLength };
  });
  expect(drawn).toMatchObject({ type: 'image/webp', width: 1000, height: 1000 });
  expect(drawn.size).toBeLessThanOrEqual(100_000);
  expect(drawn.small).toBeLessThanOrEqual(20_000);
});
