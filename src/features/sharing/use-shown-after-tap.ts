import { type RefObject, useEffect, useRef } from 'react';

/** What a tap shows is brought into sight when it would lie below it. Keys keep the page where it is. */
export function useShownAfterTap(shown: RefObject<HTMLElement | null>, value: string | null) {
  const isTapped = useRef(false);
  useEffect(() => {
    if (value === null || !isTapped.current) return;
    const { current } = shown;
    const isBelow = current !== null && current.getBoundingClientRect().top > innerHeight / 2;
    if (isBelow) current.scrollIntoView({ block: 'start' });
  }, [shown, value]);
  return {
    onPointerDown() {
      isTapped.current = true;
    },
    onKeyDown() {
      isTapped.current = false;
    },
  };
}
