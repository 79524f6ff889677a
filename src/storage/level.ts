import type { Level } from '#domain/membership.ts';
import type { SpaceRow } from './device-store.ts';

/** How much of a space this device asks for: what was chosen here goes before what was given. */
export function levelOf({ asks, level }: Pick<SpaceRow, 'asks' | 'level'>): Level {
  return asks ?? level;
}
