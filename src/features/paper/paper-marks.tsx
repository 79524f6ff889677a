import encodeQR from 'qr';
import { useMemo } from 'react';
import { type SheetCode, writeSheetCode } from '#domain/sheet-code.ts';
import { sheetLayouts } from '#domain/sheet-layout.ts';
import styles from './paper-sheets.module.css';

/** The code and the four corner marks, by the same measures as the reader's. */
export function PaperMarks({ code, label }: { code: SheetCode; label: string }) {
  const { width, height, marks, markRadius, ...layout } = sheetLayouts[code.form];
  const { side, path } = useMemo(() => drawn(writeSheetCode(code)), [code]);
  const { x, y } = layout.code;
  const scale = layout.code.side / side;
  return (
    <svg className={styles.marks} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {marks.map((mark) => (
        <circle key={`${mark.x} ${mark.y}`} cx={mark.x} cy={mark.y} r={markRadius} />
      ))}
      <path d={path} transform={`translate(${x} ${y}) scale(${scale})`} />
    </svg>
  );
}

/** Without the white around it: the paper is white. */
function drawn(text: string): { side: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const inner = rows.slice(1, -1).map((row) => row.slice(1, -1));
  const path = inner
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { side: inner.length, path };
}
