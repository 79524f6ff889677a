import { useId } from 'react';
import styles from './paper-sheets.module.css';

/** Lines to write on, as many as there is room for: drawn, since printers leave out backgrounds. */
export function WritingLines({ few = false }: { few?: boolean }) {
  const id = useId();
  return (
    <svg className={few ? styles.fewLines : styles.lines} aria-hidden="true" focusable="false">
      <pattern id={id} width="10mm" height="9mm" patternUnits="userSpaceOnUse">
        <rect y="8.6mm" width="10mm" height="0.3mm" />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** A white field in a frame, to draw in or to write. */
export function DrawingRoom({ rings = false }: { rings?: boolean }) {
  return (
    <div className={styles.room}>
      {rings && (
        <svg viewBox="0 0 200 100" aria-hidden="true" focusable="false">
          <circle cx="100" cy="50" r="14" />
          <circle cx="100" cy="50" r="30" />
          <circle cx="100" cy="50" r="47" />
        </svg>
      )}
    </div>
  );
}
