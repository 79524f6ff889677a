import type { OpenProfile } from '#storage/open-profile.ts';

/** One person's stores on one device, with time, chance and hashes handed in. */
export type Device = Pick<
  OpenProfile,
  'journal' | 'replica' | 'person' | 'device' | 'actor' | 'clock' | 'now' | 'random' | 'digest'
>;
