import { useEffect, useLayoutEffect } from 'react';

let pages = 0;
let waitingFor = 0;

/** While this is false, the screen is not yet usable from what is on the device. */
export function useReady(isLoaded: boolean): void {
  useLayoutEffect(() => {
    if (isLoaded) return;
    waitingFor += 1;
    return () => {
      waitingFor -= 1;
      // What comes in its place may wait for something of its own.
      setTimeout(markReady);
    };
  }, [isLoaded]);
}

/** Marks a page that waits for nothing more: for measurements, and for nothing else. */
export function usePageReady(): void {
  useEffect(() => {
    pages += 1;
    markReady();
    return () => {
      pages -= 1;
    };
  }, []);
}

function markReady(): void {
  const page = document.documentElement;
  if (pages === 0 || waitingFor > 0 || page.dataset.ready !== undefined) return;
  page.dataset.ready = '';
  performance.mark('data-ready');
}
