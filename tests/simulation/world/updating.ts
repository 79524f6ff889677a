import { restart } from './carrying.ts';
import { currentCore } from './core.ts';
import { copyJournal, copyReplica } from './disk.ts';
import type { Gadget } from './gadget.ts';
import type { World } from './world.ts';

/** An older app gives way to today's, over what it left on the disk. */
export async function update({ carrier, fault, story }: World, gadget: Gadget): Promise<void> {
  if (gadget.core === currentCore || fault === 'every app is an old one') return;
  gadget.core = currentCore;
  await moveTo(gadget, { withReplica: true });
  story.tell(`the app of ${gadget.name} is updated`);
  await restart(gadget, carrier);
}

export async function moveTo(
  gadget: Gadget,
  { withReplica }: { withReplica: boolean },
): Promise<void> {
  const { disk } = gadget;
  gadget.disk = gadget.core.createMemoryStore();
  await copyJournal(disk, gadget.disk);
  if (withReplica) await copyReplica(disk, gadget.disk);
}
