import type { MouseEvent } from 'react';

/**
 * A radio that is tapped while it is chosen lets go of its choice: an answer may be taken back.
 * The space bar does the same, as it also clicks.
 */
export function unchoose(isChosen: boolean, clear: () => unknown) {
  return (event: MouseEvent<HTMLInputElement>) => {
    // Arrow keys also click in some browsers, on a radio that was not the chosen one.
    if (isChosen && event.currentTarget.checked) clear();
  };
}
