import encodeQR from 'qr';
import { useMemo } from 'react';
import styles from './qr.module.css';

type QrProps = { text: string; label: string };

/** A QR code in ink on white, also at night: a scanner needs the contrast. */
export function Qr({ text, label }: QrProps) {
  const { side, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg className={styles.qr} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}

function drawn(text: string): { side: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { side: rows.length, path };
}
