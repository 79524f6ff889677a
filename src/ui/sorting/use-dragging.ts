/**
 * Dragging as an extra for hands that like it: every move can also be made with a button. With a
 * mouse the whole card is held; with a finger its grip, so that the page still scrolls.
 */
import { type PointerEvent, useRef, useState } from 'react';

type Held = { card: string; x: number; y: number };
type Point = { clientX: number; clientY: number };

/** Pixels before a press becomes a drag: a tap with a trembling hand stays a tap. */
const slack = 8;

export function useDragging(onDrop: (card: string, place: string) => void) {
  const start = useRef<(Held & { pointer: number }) | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const end = () => {
    start.current = null;
    setHeld(null);
  };
  const hold = (card: string) => (event: PointerEvent<HTMLElement>) => {
    const isGrip = (event.target as HTMLElement).closest('[data-grip]') !== null;
    if (event.pointerType !== 'mouse' && !isGrip) return;
    if (event.button !== 0) return;
    start.current = { card, pointer: event.pointerId, x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const from = start.current;
    if (from === null || from.pointer !== event.pointerId) return;
    const x = event.clientX - from.x;
    const y = event.clientY - from.y;
    if (held === null && Math.hypot(x, y) < slack) return;
    if (held === null) event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ card: from.card, x, y });
  };
  const drop = (event: PointerEvent<HTMLElement>) => {
    const place = held === null ? null : placeAt(event, held.card);
    if (held !== null && place !== null) onDrop(held.card, place);
    end();
  };
  return {
    held: held?.card ?? null,
    /** For the element that is dragged. */
    card: (id: string) => ({
      'data-card': id,
      'data-held': held?.card === id ? '' : undefined,
      style: held?.card === id ? { translate: `${held.x}px ${held.y}px` } : undefined,
      onPointerDown: hold(id),
      onPointerMove: move,
      onPointerUp: drop,
      onPointerCancel: end,
    }),
  };
}

/** The place under the finger, looking through the card that is held there. */
function placeAt({ clientX, clientY }: Point, card: string): string | null {
  const under = document.elementsFromPoint(clientX, clientY);
  const places = under.flatMap((element) => {
    if (element.closest(`[data-card="${CSS.escape(card)}"]`) !== null) return [];
    const place = element.closest<HTMLElement>('[data-place]')?.dataset.place;
    return place === undefined ? [] : [place];
  });
  return places[0] ?? null;
}
