/**
 * A person's phone, tablet or laptop: a real client core over stores in memory. What is on disk
 * outlives a crash; everything else is drawn anew.
 */
import { createHash } from 'node:crypto';
import type { ContentDocument } from '#content/document.ts';
import type { Instant } from '#domain/instant.ts';
import type { DeviceStore } from '#storage/device-store.ts';
import type { Save } from '#storage/write.ts';
import type { Device } from '#sync/device.ts';
import type { EngineState } from '#sync/engine.ts';
import type { Chance } from './chance.ts';
import { type Core, currentCore } from './core.ts';
import { withCrashes } from './crashes.ts';
import { type Fault, withFault } from './faults.ts';
import { people } from './people.ts';

export type Gadget = {
  readonly name: string;
  readonly person: string;
  /** The stores as they are on disk, without crashes: for looking, never for doing. */
  disk: DeviceStore;
  /** Today's, or that of an older release. */
  core: Core;
  /** An older app was here once, with its own mistakes. */
  readonly wasOld: boolean;
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
  /** When it asked something of the school lately. */
  asked: number[];
  /** A field that its person is typing in, with what stood there when they began. */
  typing: Typing | null;
  /** Saves what is typed over whatever is there by then. */
  readonly isCareless: boolean;
  /** An error that no code expects: it ends the run. */
  bug: unknown;
  /** Its own clock is wrong by this much. */
  skew: number;
  crashOdds: number;
  isFull: boolean;
};

export type Typing = {
  save: Pick<Save, 'space' | 'kind'> & { record: string };
  field: string;
  base: ContentDocument;
  actor: string;
  text: string;
};

export type Making = {
  name: string;
  person: string;
  core: Core;
  trueTime(): Instant;
  chance: Chance;
  fault: Fault | null;
  /** The name by which the school knows it; a copied profile goes by the same one. */
  knownAs?: string;
};

export async function makeGadget(making: Making): Promise<Gadget> {
  const { name, person, core, chance, fault } = making;
  const gadget: Gadget = {
    name,
    person,
    core,
    wasOld: core !== currentCore,
    disk: core.createMemoryStore(),
    device: undefined as unknown as Device,
    life: 0,
    skew: 0,
    crashOdds: 0,
    isFull: false,
    chance,
    engine: core.restingEngine,
    wakeAt: Number.POSITIVE_INFINITY,
    passes: 0,
    asked: [],
    typing: null,
    isCareless: fault === 'what arrived while typing is overwritten',
    bug: undefined,
    async restart() {
      gadget.life += 1;
      gadget.typing = null;
      gadget.engine = gadget.core.restingEngine;
      gadget.wakeAt = Number.POSITIVE_INFINITY;
      gadget.device = await openTab(gadget, making);
      await gadget.core.repairReplica(gadget.disk, person);
    },
  };
  await gadget.restart();
  return gadget;
}

async function openTab(gadget: Gadget, making: Making): Promise<Device> {
  const { core, disk, chance, person, name } = gadget;
  const { trueTime, fault, knownAs = name } = making;
  const fate = { chance, odds: () => gadget.crashOdds, isFull: () => gadget.isFull };
  const store = withFault(withCrashes(disk, fate), disk, fault);
  const reading = await disk.replica.read((tables) => tables.state('clock'));
  const clock = core.createServerClock(() => trueTime() + gadget.skew, reading);
  return {
    ...store,
    person: { id: person, name: person, role: people[person] ?? 'pupil' },
    device: knownAs,
    actor: core.newActor(chance.bytes),
    clock,
    now: clock.now,
    random: chance.bytes,
    digest: async (text) => createHash('sha256').update(text).digest(),
  };
}
