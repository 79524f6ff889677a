/** A photograph as brightness alone, and evened out where a shadow lies over it. */

/** As a canvas gives it: red, green, blue and opacity. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray };
export type Grey = { width: number; height: number; data: Uint8ClampedArray };

export function greyOf({ width, height, data }: Pixels): Grey {
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const red = data[from] ?? 0;
    const green = data[from + 1] ?? 0;
    const blue = data[from + 2] ?? 0;
    grey[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, data: grey };
}

/** Half as long and half as high, of four pixels one: nothing flickers, and noise goes. */
export function halved({ width, height, data }: Grey): Grey {
  const across = width >> 1;
  const down = height >> 1;
  const half = new Uint8ClampedArray(across * down);
  for (let y = 0, at = 0; y < down; y += 1) {
    let from = 2 * y * width;
    for (let x = 0; x < across; x += 1, at += 1, from += 2) {
      const above = (data[from] ?? 0) + (data[from + 1] ?? 0);
      half[at] = (above + (data[from + width] ?? 0) + (data[from + width + 1] ?? 0)) >> 2;
    }
  }
  return { width: across, height: down, data: half };
}

/** Twice as long and twice as high, softly: what is small and not sharp has pixels to be sharpened in. */
export function doubled({ width, height, data }: Grey): Grey {
  const across = 2 * width;
  const twice = new Uint8ClampedArray(4 * data.length);
  for (let row = 0; row < 2 * height; row += 1) {
    const near = row >> 1;
    const other = Math.max(0, Math.min(height - 1, near + (row & 1 ? 1 : -1)));
    for (let column = 0; column < across; column += 1) {
      const at = column >> 1;
      const beside = Math.max(0, Math.min(width - 1, at + (column & 1 ? 1 : -1)));
      const here = 3 * (data[near * width + at] ?? 0) + (data[near * width + beside] ?? 0);
      const there = 3 * (data[other * width + at] ?? 0) + (data[other * width + beside] ?? 0);
      twice[row * across + column] = (3 * here + there + 8) >> 4;
    }
  }
  return { width: across, height: 2 * height, data: twice };
}

/** Each pixel against its surroundings, so that edges that moved or were out of focus come back. */
export function sharpened(grey: Grey, radius: number, strength: number): Grey {
  const means = meansOf(grey, radius);
  const sharp = new Uint8ClampedArray(means.length);
  for (let at = 0; at < sharp.length; at += 1) {
    const value = grey.data[at] ?? 0;
    sharp[at] = value + strength * (value - (means[at] ?? 0));
  }
  return { ...grey, data: sharp };
}

/** How bright paper is where everything is as bright as its surroundings. */
export const evenPaper = 170;

/** Each pixel as a share of how bright it is around: paper is equally white, also in a shadow. */
export function evened(grey: Grey, radius: number): Grey {
  const means = meansOf(grey, radius);
  const even = new Uint8ClampedArray(means.length);
  for (let at = 0; at < even.length; at += 1) {
    even[at] = (evenPaper * (grey.data[at] ?? 0)) / Math.max(1, means[at] ?? 1);
  }
  return { ...grey, data: even };
}

/** The mean of the square around each pixel. Running sums, first along the rows and then down: the radius costs no time. */
export function meansOf({ width, height, data }: Grey, radius: number): Float32Array {
  const sums = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const begin = y * width;
    let sum = 0;
    for (let x = -radius; x < width; x += 1) {
      if (x + radius < width) sum += data[begin + x + radius] ?? 0;
      if (x - radius - 1 >= 0) sum -= data[begin + x - radius - 1] ?? 0;
      if (x >= 0)
        sums[begin + x] = sum / (Math.min(width, x + radius + 1) - Math.max(0, x - radius));
    }
  }
  const column = new Float32Array(width);
  const means = new Float32Array(width * height);
  for (let y = -radius; y < height; y += 1) {
    const enters = (y + radius) * width;
    const leaves = (y - radius - 1) * width;
    const count = Math.min(height, y + radius + 1) - Math.max(0, y - radius);
    for (let x = 0; x < width; x += 1) {
      let sum = column[x] ?? 0;
      if (y + radius < height) sum += sums[enters + x] ?? 0;
      if (leaves >= 0) sum -= sums[leaves + x] ?? 0;
      column[x] = sum;
      if (y >= 0) means[y * width + x] = sum / count;
    }
  }
  return means;
}
