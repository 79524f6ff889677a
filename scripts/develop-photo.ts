import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Photo } from '#demo/port.ts';
import type { Raster } from '#demo/raster.ts';

/** A drawing as a PNG, which every browser shows. */
export function developPhoto({ width, height, pixels }: Raster): Photo {
  const row = width * 3;
  const lines = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // Each line says how it differs from the one above: even surfaces take next to nothing.
    lines[y * (row + 1)] = upFilter;
    for (let x = 0; x < row; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0);
      lines[y * (row + 1) + 1 + x] = ((pixels[y * row + x] ?? 0) - above) & 0xff;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, trueColour], 8);
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    piece('IHDR', header),
    piece('IDAT', deflateSync(lines, { level: 9 })),
    piece('IEND', Buffer.alloc(0)),
  ]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, size: bytes.length, type: 'image/png', width, height };
}

const upFilter = 2;
const trueColour = 2;

function piece(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
