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

/** Marks a page that waits for nothing more. */
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
  // The screen is painted first.
  setTimeout(() => {
    for (const work of waitingWork.splice(0)) work();
  });
}

const waitingWork: (() => void)[] = [];
/** A first page that waits for what is not on the device yet must not keep it away. */
const longestWaitMs = 2_000;

/**
 * Does this as soon as the first screen is usable: what a person waits for goes first, what the
 * device does by itself comes after. Returns how to stop it.
 */
export function afterFirstScreen(work: () => void): () => void {
  let isDone = false;
  const once = () => {
    if (!isDone) work();
    isDone = true;
  };
  if (document.documentElement.dataset.ready !== undefined) once();
  else {
    waitingWork.push(once);
    setTimeout(once, longestWaitMs);
  }
  return () => {
    isDone = true;
  };
}
