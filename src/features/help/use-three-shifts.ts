import { useEffect } from 'react';

const withinMs = 2_000;

/** Shift three times after each other, with no other key between. */
export function useThreeShifts(run: () => void): void {
  useEffect(() => {
    let presses: number[] = [];
    const onKeyDown = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (repeat) return;
      if (key !== 'Shift') {
        presses = [];
        return;
      }
      presses = [...presses.filter((at) => timeStamp - at < withinMs), timeStamp];
      if (presses.length < 3) return;
      presses = [];
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [run]);
}
