import type { SpaceId } from '#domain/membership.ts';
import { useSpaces } from './use-records.ts';

/** What everyone in the school reads; null while it has not reached this device. */
export function useSchoolSpace(): SpaceId | null | undefined {
  const spaces = useSpaces('school');
  if (spaces === undefined) return undefined;
  return spaces.find(({ hidden }) => !hidden)?.space ?? null;
}
