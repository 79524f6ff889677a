/**
 * A person's phone, tablet or laptop: the real client core over stores in memory. What is on
 * disk outlives a crash; everything else is drawn anew.
 */
import { createHash } from 'node:crypto';
import type { ContentDocument } from '#content/document.ts';
import type { Instant } from '#domain/instant.ts';
import type { DeviceStore } from '#storage/device-store.ts';
import { newActor } from '#storage/ids.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { repairReplica } from '#storage/repair.ts';
import { createServerClock } from '#storage/server-clock.ts';
import type { Save } from '#storage/write.ts';
import type { Device } from '#sync/device.ts';
import { type EngineState, restingEngine } from '#sync/engine.ts';
import type { Chance } from './chance.ts';
import { withCrashes } from './crashes.ts';
import { type Fault, withFault } from './faults.ts';
import { people } from './people.ts';

export type Gadget = {
  readonly name: string;
  readonly person: string;
  /** The stores as they are on disk, without crashes: for looking, never for doing. */
  readonly disk: DeviceStore;
  /** The tab that is open now. */
  device: Device;
  /** Counts lives: an answer to an earlier life reaches nobody. */
  life: number;
  restart(): Promise<void>;
  readonly chance: Chance;
  engine: EngineState;
  /** When the engine asked to be woken, in true time. */
  wakeAt: number;
  /** How often it went to the school. */
  passes: number;
  /** A field that its person is typing in, with what stood there when they began. */
  typing: Typing | null;
  /** Saves what is typed over whatever is there by then. */
  readonly isCareless: boolean;
  /** An error that no code expects: it ends the run. */
  bug: unknown;
  /** Its own clock is wrong by this much. */
  skew: number;
  crashOdds: number;
};

export type Typing = {
  save: Pick<Save, 'space' | 'kind'> & { record: string };
  field: string;
  base: ContentDocument;
  actor: string;
  text: string;
};

type Making = {
  name: string;
  person: string;
  trueTime(): Instant;
  chance: Chance;
  fault: Fault | null;
};

export async function makeGadget({
  name,
  person,
  trueTime,
  chance,
  fault,
}: Making): Promise<Gadget> {
  const disk = createMemoryStore();
  const role = people[person] ?? 'pupil';
  const gadget: Gadget = {
    name,
    person,
    disk,
    device: undefined as unknown as Device,
    life: 0,
    skew: 0,
    crashOdds: 0,
    chance,
    engine: restingEngine,
    wakeAt: Number.POSITIVE_INFINITY,
    passes: 0,
    typing: null,
    isCareless: fault === 'what arrived while typing is overwritten',
    bug: undefined,
    async restart() {
      gadget.life += 1;
      gadget.typing = null;
      gadget.engine = restingEngine;
      gadget.wakeAt = Number.POSITIVE_INFINITY;
      const store = withCrashes(withFault(disk, fault), chance, () => gadget.crashOdds);
      const reading = await disk.replica.read((tables) => tables.state('clock'));
      const clock = createServerClock(() => trueTime() + gadget.skew, reading);
      gadget.device = {
        ...store,
        person: { id: person, name: person, role },
        device: name,
        actor: newActor(chance.bytes),
        clock,
        now: clock.now,
        random: chance.bytes,
        digest: async (text) => createHash('sha256').update(text).digest(),
      };
      await repairReplica(disk, person);
    },
  };
  await gadget.restart();
  return gadget;
}
