import { useRef, useState } from 'react';
import { hasRoomForStrokes, mediumLimits } from '#domain/medium.ts';
import { keepBlob } from '#storage/keep-blob.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { DrawingTable } from '#ui/media/drawing-table.tsx';
import { type DrawnStroke, inks, nibs } from '#ui/media/drawn-stroke.ts';
import { drawPicture } from '../drawing/draw-picture.ts';
import { packStrokes, type Stroke, strokePath, unpackStrokes } from '../drawing/strokes.ts';
import { draftDrawing, draftDrawingField } from './draft-drawing.ts';
import { inkColours } from './ink-colours.ts';
import type { MakingMedia } from './use-making-media.ts';

type DrawingPanelProps = {
  making: MakingMedia;
  /** The drawing that is gone on with; null for a new one. */
  field: string | null;
  onDone(): void;
};

const nibWidths: Record<DrawnStroke['nib'], number> = { thin: 12, middle: 24, thick: 48 };

/** Drawing, with what was drawn kept when the table is closed in whatever way. */
export function DrawingPanel({ making, field, onDone }: DrawingPanelProps) {
  const profile = useProfile();
  const [before] = useState(() => linesOf(making, field));
  const [strokes, setStrokes] = useState(() => draftOf(making) ?? before);
  const isClosed = useRef(false);
  const packed = packStrokes(strokes.map(toStroke));
  const keep = async () => {
    if (strokes.length === 0 || strokes === before) return making.note(draftDrawingField, null);
    const { thumb, ...picture } = await drawPicture(strokes.map(toStroke), inkColours);
    const small = await keepBlob(profile, { ...making.place, ...thumb });
    const { bytes, type, width, height } = picture;
    const whole = await keepBlob(profile, { ...making.place, bytes, type });
    const others = { ...making.editing.values, ...(field === null ? {} : { [field]: null }) };
    const medium = {
      medium: 'drawing' as const,
      blob: whole.sha256,
      type,
      size: whole.size,
      width,
      height,
      thumb: { blob: small.sha256, type: small.type, size: small.size },
      ...(hasRoomForStrokes(others, packed) ? { strokes: packed } : {}),
    };
    making.editing.change(draftDrawingField, null);
    await making.add(medium, field ?? undefined);
  };
  return (
    <DrawingTable
      strokes={strokes}
      outline={(stroke) => strokePath(toStroke(stroke))}
      isFull={packed.length > mediumLimits.strokesLength - 1_000}
      onChange={(drawn) => {
        setStrokes(drawn);
        const draft = packStrokes(drawn.map(toStroke));
        if (!hasRoomForStrokes(making.editing.values, draft)) return;
        making.note(draftDrawingField, { field, strokes: draft, step: making.step });
      }}
      onDone={() => {
        if (isClosed.current) return;
        isClosed.current = true;
        void making.during(keep().catch(making.fail));
        onDone();
      }}
    />
  );
}

function draftOf(making: MakingMedia): readonly DrawnStroke[] | null {
  const draft = draftDrawing(making);
  return draft === null ? null : unpackStrokes(draft.strokes).map(toDrawn);
}

function linesOf(making: MakingMedia, field: string | null): readonly DrawnStroke[] {
  const medium = making.media.find((one) => one.field === field)?.medium;
  const packed = medium?.medium === 'drawing' ? (medium.strokes ?? '') : '';
  return unpackStrokes(packed).map(toDrawn);
}

function toStroke({ ink, nib, points }: DrawnStroke): Stroke {
  return { colour: inks.indexOf(ink), width: nibWidths[nib], points };
}

function toDrawn({ colour, width, points }: Stroke): DrawnStroke {
  const nib = nibs.find((one) => nibWidths[one] >= width) ?? 'thick';
  return { ink: inks[colour] ?? 'inkt', nib, points };
}
