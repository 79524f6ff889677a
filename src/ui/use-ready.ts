import { useEffect } from 'react';

/** Marks the first screen as usable from local data: for measurements, and for nothing else. */
export function useReady(isLoaded: boolean): void {
  useEffect(() => {
    if (isLoaded) document.documentElement.dataset.ready = '';
  }, [isLoaded]);
}
