/**
 * Who taps twice means the card that they saw. The next one lies under the same finger at once, so
 * a second press waits a moment; and a key that is held down presses once.
 */
import { type KeyboardEvent, useRef } from 'react';

/** Longer than a double tap, shorter than a look at the next card. */
const momentMs = 400;

export function useNotTwice() {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return {
    press(act: () => unknown) {
      const now = performance.now();
      if (now - last.current < momentMs) return;
      last.current = now;
      act();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    },
  };
}
