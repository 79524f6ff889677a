import type { OpenProfile } from '#storage/open-profile.ts';

let wake: () => void = () => undefined;

/** Asks for an exchange as soon as one can be had. */
export function syncNow(): void {
  wake();
}

/** Carries for this person as long as the page lives; returns how to stop. */
export function startSync(_profile: OpenProfile): () => void {
  wake = () => undefined;
  return () => undefined;
}
