/** A paper sheet drawn without a browser: marks, code, printed lines and something by hand. */
import encodeQR from 'qr';
import { type SheetCode, writeSheetCode } from '#domain/sheet-code.ts';
import { sheetLayouts } from '#domain/sheet-layout.ts';
import type { Grey } from '#media/paper/grey.ts';

export const perMm = 6;

type Box = [x: number, y: number, wide: number, high: number];

export function drawnSheet(
  code: SheetCode,
  random: () => number,
  text = writeSheetCode(code),
): Grey {
  const layout = sheetLayouts[code.form];
  const width = Math.round(layout.width * perMm);
  const height = Math.round(layout.height * perMm);
  const data = new Uint8ClampedArray(width * height).fill(244);
  const fill = ([x, y, wide, high]: Box, value: number) => {
    for (let row = Math.round(y * perMm); row < Math.round((y + high) * perMm); row += 1) {
      for (let at = Math.round(x * perMm); at < Math.round((x + wide) * perMm); at += 1) {
        if (at >= 0 && row >= 0 && at < width && row < height) data[row * width + at] = value;
      }
    }
  };
  const dot = (x: number, y: number, radius: number, value: number) => {
    for (let row = Math.floor((y - radius) * perMm); row <= (y + radius) * perMm; row += 1) {
      for (let at = Math.floor((x - radius) * perMm); at <= (x + radius) * perMm; at += 1) {
        const isIn = Math.hypot((at + 0.5) / perMm - x, (row + 0.5) / perMm - y) < radius;
        if (isIn && at >= 0 && row >= 0 && at < width) data[row * width + at] = value;
      }
    }
  };
  for (const mark of layout.marks) dot(mark.x, mark.y, layout.markRadius, 28);
  const framed = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const modules = framed.slice(1, -1).map((row) => row.slice(1, -1));
  const module = layout.code.side / modules.length;
  for (const [y, row] of modules.entries()) {
    for (const [x, dark] of row.entries()) {
      const left = layout.code.x + x * module;
      if (dark) fill([left, layout.code.y + y * module, module, module], 26);
    }
  }
  // Printed lines to write on, a frame to draw in, and letters of a title.
  const left = layout.width * 0.1;
  const wide = layout.width * 0.8;
  for (let y = layout.height * 0.3; y < layout.height * 0.6; y += layout.height * 0.035) {
    fill([left, y, wide, 0.3], 150);
  }
  for (let letter = 0; letter < 14; letter += 1) {
    const at = left + letter * layout.width * 0.035;
    fill([at, layout.height * 0.2, layout.width * 0.018, 4], 30);
  }
  // By hand: a pen that wanders, also over the edge of what was meant for it.
  for (let stroke = 0; stroke < 12; stroke += 1) {
    let x = left + random() * wide;
    let y = layout.height * (0.3 + random() * 0.6);
    let turn = random() * 6;
    for (let step = 0; step < 240; step += 1) {
      turn += (random() - 0.5) * 0.8;
      x += Math.cos(turn) * 0.3;
      y += Math.sin(turn) * 0.3;
      // Whoever writes over a corner mark does no harm; nobody writes over the code.
      y = Math.max(layout.height * 0.24, Math.min(layout.height - 2, y));
      dot(x, y, 0.35, 52);
    }
  }
  return { width, height, data };
}
