/** Plain coloured shapes on a page of pixels: enough for something that was made at school. */
export type Colour = readonly [red: number, green: number, blue: number];
export type Raster = { width: number; height: number; pixels: Uint8Array };
type Inside = (x: number, y: number) => boolean;

export function aPage(width: number, height: number, top: Colour, bottom: Colour): Raster {
  const page = { width, height, pixels: new Uint8Array(width * height * 3) };
  for (let y = 0; y < height; y += 1) {
    const share = y / height;
    const mixed = top.map((value, part) => value + ((bottom[part] ?? 0) - value) * share);
    for (let x = 0; x < width; x += 1) page.pixels.set(mixed, (y * width + x) * 3);
  }
  return page;
}

/** Coordinates go from 0 to 1 over the width; heights are in the same measure. */
export function fill({ width, height, pixels }: Raster, colour: Colour, inside: Inside): void {
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (inside(x / width, y / width)) pixels.set(colour, (y * width + x) * 3);
    }
  }
}

export function box(left: number, top: number, right: number, bottom: number): Inside {
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom;
}

export function disc(middle: readonly [number, number], radius: number, squeeze = 1): Inside {
  const [left, top] = middle;
  return (x, y) => (x - left) ** 2 + ((y - top) / squeeze) ** 2 <= radius ** 2;
}

export function ring(middle: readonly [number, number], radius: number, thick: number): Inside {
  const outer = disc(middle, radius);
  const inner = disc(middle, radius - thick);
  return (x, y) => outer(x, y) && !inner(x, y);
}

/** A triangle that stands on its base. */
export function roof(
  middle: number,
  top: number,
  { half, bottom }: { half: number; bottom: number },
): Inside {
  return (x, y) => {
    const share = (y - top) / (bottom - top);
    return share >= 0 && share <= 1 && Math.abs(x - middle) <= half * share;
  };
}

/** Each so many by so many pixels become one, so that edges are soft. */
export function smaller({ width, height, pixels }: Raster, by: number): Raster {
  const page = { width: width / by, height: height / by };
  const shrunk = new Uint8Array(page.width * page.height * 3);
  for (let place = 0; place < shrunk.length; place += 1) {
    const part = place % 3;
    const x = Math.floor(place / 3) % page.width;
    const y = Math.floor(place / 3 / page.width);
    let sum = 0;
    for (let row = 0; row < by; row += 1) {
      for (let column = 0; column < by; column += 1) {
        sum += pixels[((y * by + row) * width + x * by + column) * 3 + part] ?? 0;
      }
    }
    shrunk[place] = Math.round(sum / by ** 2);
  }
  return { ...page, pixels: shrunk };
}
