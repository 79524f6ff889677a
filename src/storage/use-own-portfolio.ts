import { type SpaceView, useSpaces } from './use-records.ts';

/** The pupil's own loopbook; null when it has not reached this device yet. */
export function useOwnPortfolio(): SpaceView | null | undefined {
  const spaces = useSpaces('portfolio');
  if (spaces === undefined) return undefined;
  return spaces.find((space) => space.role === 'pupil' && !space.hidden) ?? null;
}
