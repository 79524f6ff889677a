/**
 * Carrying words when no page is open, where the browser offers that (Background Sync). The same
 * code as in a page, under the same locks; without it, everything waits for the next visit.
 */
import { listProfiles } from '#storage/profiles.ts';
import { carryFor, hasNothingToSend, isAllSafe } from './others.ts';

export const backgroundTag = 'loopboek-carry';

/** Rejects while something could not leave, so that the browser tries again by itself. */
export async function carryInBackground(): Promise<void> {
  for (const profile of await listProfiles()) {
    if (!(await isAllSafe(profile.person.id))) await carryFor(profile);
  }
  for (const profile of await listProfiles()) {
    if (!(await hasNothingToSend(profile.person.id)))
      throw new Error('not everything could leave yet');
  }
}
