/** A device in memory, with a clock and chance of its own, for tests about storage and sync. */
import { createHash } from 'node:crypto';
import type { Role } from '#domain/person.ts';
import type { DeviceStore } from '#storage/device-store.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { createServerClock } from '#storage/server-clock.ts';
import type { Device } from '#sync/device.ts';

export type TestDevice = Device & { wall: { now: number } };

let seed = 1;

export function aDevice(
  part: {
    id?: string;
    role?: Role;
    store?: DeviceStore;
    actor?: string;
    wall?: { now: number };
  } = {},
): TestDevice {
  const wall = part.wall ?? { now: 1_790_000_000_000 };
  const clock = createServerClock(() => wall.now);
  const store = part.store ?? createMemoryStore();
  seed += 1;
  const random = aRandom(seed);
  return {
    ...store,
    wall,
    person: { id: part.id ?? 'lina', name: 'Lina', role: part.role ?? 'pupil' },
    device: 'device',
    actor: part.actor ?? `tab${seed}`,
    clock,
    now: clock.now,
    random,
    digest: async (text) => new Uint8Array(createHash('sha256').update(text).digest()),
  };
}

function aRandom(start: number) {
  let state = start * 2_654_435_761;
  return (bytes: number) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}
