/** An answer without the records whose words did not arrive as they were sent. */
import type { Change } from '#protocol/change.ts';
import type { SpaceAnswer, SyncAnswer } from '#protocol/sync.ts';
import { recordKey } from '#storage/repair.ts';
import { isSound } from '#storage/sound.ts';
import type { Device } from './device.ts';

/** By space and record. */
export type Damaged = ReadonlyMap<string, { space: string; record: string }>;

export async function soundAnswer(
  device: Pick<Device, 'digest'>,
  answer: SyncAnswer,
): Promise<{ answer: SyncAnswer; damaged: Damaged }> {
  const damaged = new Map<string, { space: string; record: string }>();
  const parts = await Promise.all(
    Object.entries(answer.spaces).map(async ([space, part]): Promise<[string, SpaceAnswer]> => {
      const sound = await Promise.all(part.changes.map((change) => isWhole(device, change)));
      for (const [index, { record }] of part.changes.entries()) {
        if (sound[index] === false) damaged.set(recordKey(space, record), { space, record });
      }
      return [space, { ...part, changes: part.changes.filter((_, index) => sound[index]) }];
    }),
  );
  if (damaged.size === 0) return { answer, damaged };
  return { answer: { ...answer, spaces: Object.fromEntries(parts) }, damaged };
}

async function isWhole({ digest }: Pick<Device, 'digest'>, change: Change): Promise<boolean> {
  if (!('heads' in change)) return true;
  const sound = await Promise.all(change.heads.map((head) => isSound(head, digest)));
  return !sound.includes(false);
}
