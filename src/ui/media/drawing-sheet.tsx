import { memo, type PointerEvent, useRef, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import {
  type DrawnPoint,
  type DrawnStroke,
  type Ink,
  type Nib,
  sheetSize,
} from './drawn-stroke.ts';
import styles from './media.module.css';
import { useKeyPen } from './use-key-pen.ts';

type DrawingSheetProps = {
  strokes: readonly DrawnStroke[];
  outline(stroke: DrawnStroke): string;
  /** Null when nothing fits on the sheet any more. */
  pen: { ink: Ink; nib: Nib } | null;
  onStroke(stroke: DrawnStroke): void;
  /** The sentence that says how it is drawn on with keys. */
  describedBy: string;
};

/** The paper itself: a finger, a pen or a mouse, one at a time, also past its edge. */
export function DrawingSheet(props: DrawingSheetProps) {
  const { strokes, outline, pen, onStroke, describedBy } = props;
  const t = useText('media');
  const [line, setLine] = useState<DrawnStroke | null>(null);
  const keys = useKeyPen(pen, onStroke);
  const drawing = useRef<{ pointer: number; stroke: DrawnStroke } | null>(null);
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    const isOther = drawing.current !== null || event.button !== 0;
    if (pen === null || isOther) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const stroke = { ...pen, points: pointsOf(event) };
    drawing.current = { pointer: event.pointerId, stroke };
    setLine(stroke);
  };
  const goOn = (event: PointerEvent<SVGSVGElement>) => {
    const now = drawing.current;
    if (now === null || now.pointer !== event.pointerId) return;
    const stroke = { ...now.stroke, points: [...now.stroke.points, ...pointsOf(event)] };
    drawing.current = { ...now, stroke };
    setLine(stroke);
  };
  /** Also when the system takes the pointer away: what was drawn stays. */
  const end = (event: PointerEvent<SVGSVGElement>) => {
    const now = drawing.current;
    if (now === null || now.pointer !== event.pointerId) return;
    drawing.current = null;
    setLine(null);
    onStroke(now.stroke);
  };
  return (
    <svg
      className={styles.sheet}
      viewBox={`0 0 ${sheetSize} ${sheetSize}`}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on with keys as well
      tabIndex={0}
      aria-label={t('drawing.pad')}
      aria-describedby={describedBy}
      onKeyDown={keys.onKeyDown}
      onBlur={keys.lift}
      onPointerDown={begin}
      onPointerMove={goOn}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {strokes.map((stroke, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
        <Line key={place} stroke={stroke} outline={outline} />
      ))}
      {line !== null && <Line stroke={line} outline={outline} />}
      {keys.line !== null && <Line stroke={keys.line} outline={outline} />}
      {keys.at !== null && (
        <path
          className={styles.keyPen}
          data-down={keys.line !== null ? '' : undefined}
          d={`M${keys.at[0] - 30} ${keys.at[1]}h60M${keys.at[0]} ${keys.at[1] - 30}v60`}
        />
      )}
    </svg>
  );
}

type LineProps = Pick<DrawingSheetProps, 'outline'> & { stroke: DrawnStroke };

const Line = memo(function Line({ stroke, outline }: LineProps) {
  return <path d={outline(stroke)} data-ink={stroke.ink} className={styles.line} />;
});

/** Everything the pointer did since the last frame, as places on the sheet. */
function pointsOf(event: PointerEvent<SVGSVGElement>): DrawnPoint[] {
  const box = event.currentTarget.getBoundingClientRect();
  const moves = event.nativeEvent.getCoalescedEvents?.() ?? [];
  return (moves.length === 0 ? [event.nativeEvent] : moves).map((move) => [
    Math.round(((move.clientX - box.x) / (box.width || 1)) * sheetSize),
    Math.round(((move.clientY - box.y) / (box.height || 1)) * sheetSize),
    move.pointerType === 'pen' ? Math.round(move.pressure * 100) / 100 : 0.5,
  ]);
}
