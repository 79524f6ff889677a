import type { Carrier } from './carrying.ts';
import type { Chance } from './chance.ts';
import type { Fault } from './faults.ts';
import type { Flight, Ghost } from './flight.ts';
import type { Gadget } from './gadget.ts';
import type { School } from './school.ts';
import type { Secrets } from './secrets.ts';
import type { Snapshot } from './snapshot.ts';
import type { Story } from './story.ts';
import type { Transcript } from './transcript.ts';
import type { Watch } from './watch.ts';
import type { Words } from './words.ts';

/** One seed, one story: people, their devices, a school, and everything that can go wrong. */
export type World = {
  seed: number;
  fault: Fault | null;
  chance: Chance;
  school: School;
  gadgets: Gadget[];
  words: Words;
  story: Story;
  watch: Watch;
  flights: Flight[];
  ghosts: Ghost[];
  backups: Snapshot[];
  /** How far the second machine has come. */
  standby: Snapshot | null;
  carrier: Carrier;
  /** The record that people meet in. */
  table: string | null;
  /** Promises that were seen to be broken on the way. */
  broken: string[];
  /** How often each thing befell this world. */
  happened: Map<string, number>;
  /** People who write for themselves alone, where that is watched. */
  secrets: Secrets | null;
  transcript: Transcript | null;
};
