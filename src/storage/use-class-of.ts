/** From a young person back to the class in which one teaches them. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { SpaceId } from '#domain/membership.ts';
import { type Reading, readRoster, readSpaces } from './records.ts';
import { useProfile } from './use-profile.tsx';

/** The class of mine whose roster holds this portfolio; null where I reach it in another way. */
export async function readClassOf(reading: Reading, portfolio: SpaceId): Promise<SpaceId | null> {
  const classes = await readSpaces(reading, 'class');
  for (const { space, hidden } of classes) {
    if (hidden) continue;
    const roster = await readRoster(reading, space);
    if (roster?.people.some((one) => one.portfolio === portfolio)) return space;
  }
  return null;
}

export function useClassOf(portfolio: SpaceId): SpaceId | null | undefined {
  const profile = useProfile();
  return useLiveQuery(() => readClassOf(profile, portfolio), [profile, portfolio]);
}
