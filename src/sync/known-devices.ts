import type { OpenProfile } from '#storage/open-profile.ts';

type Storing = Pick<OpenProfile, 'replica'>;

/** The sessions this person was told of; null before the first look. */
export async function knownDevices({ replica }: Storing): Promise<readonly string[] | null> {
  return (await replica.read((tables) => tables.state('knownDevices'))) ?? null;
}

export function rememberDevices({ replica }: Storing, ids: readonly string[]): Promise<void> {
  return replica.write((tables) => tables.putState('knownDevices', ids));
}
