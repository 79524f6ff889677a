/**
 * What a file says of itself in its first bytes, before anything is decoded: a picture of 200
 * megapixels, or a film that is called a photo, must not cost somebody their phone's memory.
 */

export type Header =
  | { kind: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'; width: number; height: number }
  | { kind: 'heic' | 'video' | 'other' };

/** Enough for a JPEG with a large preview before its size. */
export const headerBytes = 1024 * 1024;

export function readHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readKnown(view);
  } catch (error) {
    // Read past the end: whatever it is, it is cut off.
    if (error instanceof RangeError) return { kind: 'other' };
    throw error;
  }
}

function readKnown(view: DataView): Header {
  if (view.byteLength < 12) return { kind: 'other' };
  if (view.getUint16(0) === 0xffd8) return readJpeg(view);
  if (view.getUint32(0) === 0x89504e47) return sized('png', view.getUint32(16), view.getUint32(20));
  if (ascii(view, 0, 4) === 'GIF8') {
    return sized('gif', view.getUint16(6, true), view.getUint16(8, true));
  }
  if (ascii(view, 0, 4) === 'RIFF' && ascii(view, 8, 4) === 'WEBP') return readWebp(view);
  if (ascii(view, 4, 4) === 'ftyp') return readBoxes(view);
  const isFilm = view.getUint32(0) === 0x1a45dfa3 || ascii(view, 8, 4) === 'AVI ';
  return { kind: isFilm ? 'video' : 'other' };
}

type Sized = Extract<Header, { width: number }>;

function sized(kind: Sized['kind'], width: number, height: number): Header {
  return width > 0 && height > 0 ? { kind, width, height } : { kind: 'other' };
}

/** Walks the segments until the one that begins the picture and tells its size. */
function readJpeg(view: DataView): Header {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return { kind: 'other' };
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isStartOfFrame(marker)) {
      return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    } else at += 2 + (isAlone(marker) ? 0 : view.getUint16(at + 2));
  }
  return { kind: 'other' };
}

/** C4, C8 and CC are tables and extensions that share the numbers of frames. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
}

function readWebp(view: DataView): Header {
  const form = ascii(view, 12, 4);
  if (form === 'VP8X') return sized('webp', 1 + uint24(view, 24), 1 + uint24(view, 27));
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return sized('webp', 1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
  }
  if (form !== 'VP8 ') return { kind: 'other' };
  const edge = (at: number) => view.getUint16(at, true) & 0x3fff;
  return sized('webp', edge(26), edge(28));
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Phones put photos and films in the same kind of box; the brand tells which. */
function readBoxes(view: DataView): Header {
  const end = Math.min(view.getUint32(0), view.byteLength, 64);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(ascii(view, at, 4));
  if (brands.includes('avif')) return readAvif(view);
  return { kind: brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : 'video' };
}

/** The largest `ispe` box: tiles and thumbnails have one of their own. */
function readAvif(view: DataView): Header {
  let width = 0;
  let height = 0;
  for (let at = 0; at + 16 <= Math.min(view.byteLength, 16_384); at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    width = Math.max(width, view.getUint32(at + 8));
    height = Math.max(height, view.getUint32(at + 12));
  }
  return sized('avif', width, height);
}

function ascii(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));
}
