/**
 * A share with an end date ends on this device too, also when the school cannot be reached. Its
 * clock may have run ahead: what it forgot by that clock is compared at the next exchange.
 */
import { mayRead } from '#domain/access.ts';
import { forgottenAt } from '#domain/bin.ts';
import type { Instant } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordRow, ReplicaTables } from '#storage/device-store.ts';
import { forgetEndedSpaces } from './apply-members.ts';
import type { Device } from './device.ts';

/** Answers whether anything may have gone. */
export async function forgetEnded(
  device: Pick<Device, 'replica' | 'person' | 'now'>,
): Promise<boolean> {
  const now = device.now();
  const isDue = await device.replica.read(async (replica) => {
    const spaces = await replica.spaces();
    const hasEnded = spaces.some((row) => row.hidden !== null || (row.until ?? now + 1) <= now);
    return hasEnded || (await replica.recordsEnding(now)).length > 0;
  });
  if (!isDue) return false;
  await device.replica.write(async (replica) => {
    if (await forgetEndedSpaces(replica, now)) await replica.putState('membersTag', null);
    let isAnyGone = false;
    for (const row of await replica.recordsEnding(now)) {
      const isGone = await forgetUnreadable(replica, row, { person: device.person.id, now });
      isAnyGone ||= isGone;
    }
    if (isAnyGone) await replica.putState('lastCheck', 0);
  });
  return true;
}

type Moment = { person: PersonId; now: Instant };

async function forgetUnreadable(
  replica: ReplicaTables,
  row: RecordRow,
  moment: Moment,
): Promise<boolean> {
  const isThrownAway = row.deletedAt !== undefined && forgottenAt(row.deletedAt) <= moment.now;
  if (!isThrownAway && (await isReadable(replica, row, moment))) return false;
  await replica.removeRecord(row.space, row.record);
  for (const about of await replica.recordsAbout(row.space, row.record)) {
    if (about.author !== moment.person) await replica.removeRecord(about.space, about.record);
  }
  return true;
}

async function isReadable(
  replica: ReplicaTables,
  row: RecordRow,
  { person, now }: Moment,
): Promise<boolean> {
  const space = await replica.space(row.space);
  if (space === undefined) return true;
  const target = row.about === null ? null : ((await replica.record(row.space, row.about)) ?? null);
  return mayRead({ person, role: space.role }, row, target, now);
}
