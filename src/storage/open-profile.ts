/** A person on this device, with their stores open: what every read and write needs. */
import type { Instant } from '#domain/instant.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { DeviceStore } from './device-store.ts';
import { openJournal, openReplica, removeReplica } from './dexie-store.ts';
import { browserDigest, type Digest } from './digest.ts';
import { browserRandom, newActor, type Random } from './ids.ts';
import { holdReplica } from './old-replicas.ts';
import type { Profile } from './profiles.ts';
import { repairReplica } from './repair.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import { toStorageProblem } from './storage-problem.ts';

export type OpenProfile = DeviceStore & {
  person: { id: PersonId; name: string; role: Role };
  school: { id: string; name: string };
  device: string;
  /** This tab's life in stamps. */
  actor: string;
  clock: ServerClock;
  /** The server's time, never backwards. */
  now(): Instant;
  random: Random;
  digest: Digest;
  close(): void;
};

export async function openProfile(profile: Profile): Promise<OpenProfile> {
  const journal = openJournal(profile.person.id);
  const journalRows = journal.read((tables) => tables.all());
  const [rows, { replica, reading }] = await Promise.all([
    journalRows,
    openSoundReplica(profile.person.id, journalRows),
  ]);
  const store: DeviceStore = { journal, replica };
  const clock = createServerClock(() => Date.now(), reading);
  if (rows.length > 0) await repairReplica(store, profile.person.id);
  const letGo = holdReplica(profile.person.id);
  return {
    ...store,
    person: profile.person,
    school: profile.school,
    device: profile.device,
    actor: newActor(browserRandom),
    clock,
    now: clock.now,
    random: browserRandom,
    digest: browserDigest,
    close() {
      letGo();
      journal.close();
      replica.close();
    },
  };
}

/**
 * A replica that cannot be read is dropped and fetched again; the journal is never touched by it.
 * Where the journal cannot be read either, the browser is at fault, and nothing is thrown away.
 */
async function openSoundReplica(person: PersonId, journalRows: Promise<unknown>) {
  const replica = openReplica(person);
  try {
    const reading = await replica.read((tables) => tables.state('clock'));
    return { replica, reading };
  } catch (error) {
    // A full disk passes: nothing is thrown away for that.
    const { word } = toStorageProblem(error);
    if (word !== 'failed' && word !== 'closed') throw error;
    await journalRows;
    replica.close();
    await removeReplica(person);
    return { replica: openReplica(person), reading: undefined };
  }
}
