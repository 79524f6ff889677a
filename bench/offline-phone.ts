import { AsPerson } from '../tests/e2e/support/as-person.ts';
import type { Device } from '../tests/e2e/support/device.ts';
import type { RunningSchool } from '../tests/e2e/support/running-school.ts';
import { phoneOf } from './phone.ts';

const entries = 1_000;
const versions = 10;
/** A pupil of whom the demo school has no entries of its own. */
const pupilAt = 20;

type OfflinePhone = { phone: Device; rewritten: string };

/**
 * A pupil's phone with 1,000 entries on it, the newest of which was written ten times, after
 * which the school's server goes away.
 */
export async function offlinePhone(school: RunningSchool): Promise<OfflinePhone> {
  const pupil = school.people.filter((one) => one.role === 'pupil')[pupilAt];
  if (pupil === undefined) throw new Error('The demo school has no such pupil.');
  const writer = await AsPerson.signIn(school.url, pupil.card);
  await writer.pushEntries(entries - 1);
  const rewritten = await writer.pushVersions(versions);
  const phone = await phoneOf(pupil.link, entries);
  await school.stop();
  return { phone, rewritten };
}
