import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preparePhoto } from '#media/photo/prepare-photo.ts';
import { readHeader } from '#media/photo/read-header.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
const rest = Array.from({ length: 40 }, () => 0);

/** A comment, a table, and then the frame that tells the size. */
function jpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const two = (value: number) => [value >> 8, value & 255];
  return bytes(
    [0xff, 0xd8, 0xff, 0xfe, 0, 6],
    'abcd',
    [0xff, 0xc4, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8],
    two(height),
    two(width),
    rest,
  );
}

const png = bytes(
  [0x89],
  'PNG',
  [13, 10, 26, 10, 0, 0, 0, 13],
  'IHDR',
  [0, 0, 4, 0],
  [0, 0, 3, 0],
  rest,
);
const heic = bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic', rest);
const mp4 = bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 0, 0], 'isommp42', rest);

describe('what a file says of itself', () => {
  test('its size is known before anything is decoded', () => {
    expect(readHeader(jpeg(4032, 3024))).toEqual({ kind: 'jpeg', width: 4032, height: 3024 });
    expect(readHeader(png)).toEqual({ kind: 'png', width: 1024, height: 768 });
    const lossless = bytes(
      'RIFF',
      [0, 0, 0, 0],
      'WEBPVP8L',
      [0, 0, 0, 0, 0x2f, 0xff, 0xc0, 0x3f, 0],
      rest,
    );
    expect(readHeader(lossless)).toEqual({ kind: 'webp', width: 256, height: 256 });
    const extended = bytes(
      'RIFF',
      [0, 0, 0, 0],
      'WEBPVP8X',
      [0, 0, 0, 0, 0, 0, 0, 0, 63, 6, 0, 175, 4, 0],
      rest,
    );
    expect(readHeader(extended)).toEqual({ kind: 'webp', width: 1600, height: 1200 });
    expect(readHeader(bytes('GIF89a', [64, 1, 240, 0], rest))).toMatchObject({
      width: 320,
      height: 240,
    });
  });

  test('the photos of an iPhone and films have a name of their own', () => {
    expect(readHeader(heic).kind).toBe('heic');
    expect(readHeader(mp4).kind).toBe('video');
    expect(readHeader(bytes([0x1a, 0x45, 0xdf, 0xa3], rest)).kind).toBe('video');
  });

  test('anything else, cut anywhere, is read without failing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (any) => typeof readHeader(any).kind === 'string',
      ),
    );
    const whole = jpeg(4032, 3024);
    for (let end = 0; end < whole.length; end += 1) readHeader(whole.slice(0, end));
  });
});

describe('a photo that cannot be taken in', () => {
  test.each([
    ['nothing at all', new Blob([]), 'empty'],
    ['a film', new Blob([mp4], { type: 'video/mp4' }), 'video'],
    ['a film that is called a photo', new Blob([mp4], { type: 'image/jpeg' }), 'video'],
    ['a letter', new Blob(['Beste school, …'], { type: 'text/plain' }), 'not-a-photo'],
    [
      'a drawing program',
      new Blob(['<svg onload="x()"/>'], { type: 'image/svg+xml' }),
      'not-a-photo',
    ],
    [
      'a photo of which only the beginning came',
      new Blob([jpeg(400, 300).slice(0, 12)], { type: 'image/jpeg' }),
      'broken',
    ],
    [
      '200 megapixels in a few bytes',
      new Blob([jpeg(20_000, 10_000)], { type: 'image/jpeg' }),
      'too-large',
    ],
    [
      'more than 30 MB',
      new Blob([jpeg(4000, 3000), new Uint8Array(31 * 1024 * 1024)]),
      'too-large',
    ],
  ])('%s has its own word', async (_name, file, problem) => {
    expect(await preparePhoto(file)).toEqual({ problem });
  });
});
