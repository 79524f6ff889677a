import type { StoreDeps } from '#server/store/store-deps.ts';

/** The rules of people stand on the same as the store: database, clock and chance handed in. */
export type PeopleDeps = StoreDeps;
