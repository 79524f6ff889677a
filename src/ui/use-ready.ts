import { useEffect, useLayoutEffect } from 'react';

let waitingFor = 0;

/** While this is false, the screen is not yet usable from what is on the device. */
export function useReady(isLoaded: boolean): void {
  useLayoutEffect(() => {
    if (isLoaded) return;
    waitingFor += 1;
    return () => {
      waitingFor -= 1;
    };
  }, [isLoaded]);
}

/** Marks a page that waits for nothing more: for measurements, and for nothing else. */
export function usePageReady(): void {
  useEffect(() => {
    if (waitingFor > 0 || document.documentElement.dataset.ready !== undefined) return;
    document.documentElement.dataset.ready = '';
    performance.mark('data-ready');
  });
}
