/** Drawing with the keys alone: arrows move, the space bar puts the pen down and lifts it. */
import { type KeyboardEvent, useState } from 'react';
import { type DrawnStroke, type Ink, type Nib, sheetSize } from './drawn-stroke.ts';

type Place = readonly [x: number, y: number];

const near = 20;
const far = 80;
const middle: Place = [sheetSize / 2, sheetSize / 2];

const ways: Readonly<Record<string, Place>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

type Pen = { ink: Ink; nib: Nib } | null;

export function useKeyPen(pen: Pen, onStroke: (stroke: DrawnStroke) => void) {
  const [at, setAt] = useState<Place | null>(null);
  const [line, setLine] = useState<DrawnStroke | null>(null);
  const lift = () => {
    if (line !== null) onStroke(line);
    setLine(null);
  };
  const move = ([x, y]: Place, step: number) => {
    const from = at ?? middle;
    const to: Place = [inside(from[0] + x * step), inside(from[1] + y * step)];
    setAt(to);
    setLine((drawn) =>
      drawn === null ? null : { ...drawn, points: [...drawn.points, [...to, 0.5]] },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (way !== undefined) move(way, event.shiftKey ? far : near);
    else if (event.key !== ' ') return;
    else if (line !== null) lift();
    else if (pen !== null) {
      const from = at ?? middle;
      setAt(from);
      setLine({ ...pen, points: [[...from, 0.5]] });
    }
    event.preventDefault();
  };
  return { at, line, lift, onKeyDown };
}

function inside(place: number): number {
  return Math.min(Math.max(place, 0), sheetSize);
}
