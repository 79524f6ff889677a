/**
 * Of very many portfolios a device holds what matters of each. Whoever opens one is brought all
 * of it, and it stays whole here until room is needed.
 */
import { hourMs } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import { levelOf } from '#storage/level.ts';
import type { Device } from './device.ts';
import { isUnfinished, listedAgain } from './reset-range.ts';

/** Answers whether there is something to fetch. */
export async function openWhole(
  device: Pick<Device, 'replica' | 'now'>,
  space: SpaceId,
): Promise<boolean> {
  const now = device.now();
  const known = await device.replica.read((replica) => replica.space(space));
  if (known === undefined || known.hidden !== null) return false;
  const isWhole = levelOf(known) === 'full';
  if (isWhole && (known.opened ?? 0) + hourMs > now) return isUnfinished(known);
  return device.replica.write(async (replica) => {
    const row = await replica.space(space);
    if (row === undefined) return false;
    const opened = { ...row, opened: now };
    const next = levelOf(row) === 'full' ? opened : listedAgain({ ...opened, asks: 'full' });
    await replica.putSpace(next);
    return isUnfinished(next);
  });
}

/** Whether this device holds all that may be read of a space. */
export async function isHeldWhole(
  device: Pick<Device, 'replica'>,
  space: SpaceId,
): Promise<boolean> {
  return device.replica.read(async (replica) => {
    const row = await replica.space(space);
    if (row === undefined) return true;
    if (levelOf(row) !== 'full' || isUnfinished(row)) return false;
    return (await replica.needsOf(space)).length === 0;
  });
}
