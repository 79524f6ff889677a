import type { Plain } from '#content/document.ts';
import type { MakingMedia } from './use-making-media.ts';

/** The lines of a drawing that is not closed yet: a tab that dies finds them again. */
export const draftDrawingField = 'draft.drawing';

/** `field`: the drawing that is gone on with; null for a new one. */
export type DraftDrawing = { field: string | null; strokes: string };

/** The one of this question: another question's lines wait there. */
export function draftDrawing(making: Pick<MakingMedia, 'editing' | 'step'>): DraftDrawing | null {
  const value: Plain | undefined = making.editing.values[draftDrawingField];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { field, strokes, step } = value as { field?: Plain; strokes?: Plain; step?: Plain };
  if ((step ?? null) !== making.step) return null;
  if (typeof strokes !== 'string') return null;
  return { field: typeof field === 'string' ? field : null, strokes };
}
