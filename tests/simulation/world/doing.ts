import type { Carrier } from './carrying.ts';
import type { Chance } from './chance.ts';
import type { Gadget } from './gadget.ts';
import type { Story } from './story.ts';
import type { Words } from './words.ts';

/** Somebody at a device who is about to do something. */
export type Doing = {
  gadget: Gadget;
  carrier: Carrier;
  chance: Chance;
  /** A record that others are at work in: people often meet in one. */
  near: string | null;
  words: Words;
  story: Story;
};
