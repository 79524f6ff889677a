/** What is on one device's disk, taken over by another: a cloned profile, or an updated app. */
import type { DeviceStore, ReplicaState } from '#storage/device-store.ts';

const facts: readonly (keyof ReplicaState)[] = [
  'membersTag',
  'clock',
  'lastExchange',
  'lastComplete',
  'lastCheck',
  'knownDevices',
];

export async function copyJournal(from: DeviceStore, to: DeviceStore): Promise<void> {
  const rows = await from.journal.read((journal) => journal.all());
  await to.journal.write(async (journal) => {
    for (const { seq: _, ...row } of rows) await journal.add(row);
  });
}

export async function copyReplica(from: DeviceStore, to: DeviceStore): Promise<void> {
  const found = await from.replica.read(async (replica) => {
    const spaces = await replica.spaces();
    const records = await replica.records({});
    const states = await Promise.all(
      facts.map(async (fact) => [fact, await replica.state(fact)] as const),
    );
    const needs = await replica.needs(10_000);
    return { spaces, records, needs, held: await replica.held(), states };
  });
  await to.replica.write(async (replica) => {
    for (const space of found.spaces) await replica.putSpace(space);
    await replica.putRecords(found.records);
    for (const need of found.needs) await replica.putNeed(need);
    for (const held of found.held) await replica.putHeld(held);
    for (const [fact, value] of found.states) {
      if (value !== undefined) await replica.putState(fact, value as never);
    }
  });
}
