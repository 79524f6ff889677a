/**
 * Pictures and voices of the person at this page. Their code is fetched when there is something
 * to carry or to forget: a first screen needs none of it.
 */
import type { SpaceId } from '#domain/membership.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import type { MediaDevice } from './settle-media.ts';

/** A tab that died, or a part that could not be fetched: at the next try all is looked over. */
let isOverdue = true;

export async function noteMedia(device: MediaDevice, answer: SyncAnswer): Promise<void> {
  await beside(async () => {
    const media = await import('./note-media.ts');
    await media.noteMedia(device, answer);
  });
}

export async function forgetMedia(device: MediaDevice): Promise<void> {
  await beside(async () => {
    const media = await import('./note-media.ts');
    await media.forgetMedia(device);
  });
}

/** Whatever goes wrong with pictures, words go on. */
async function beside(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    isOverdue = true;
  }
}

type Carrier = { carry(): void; stop(): void };

/** `onTaken`: a pull shows now that the school has more. */
export function startMedia(
  device: MediaDevice,
  onTaken: (spaces: readonly SpaceId[]) => void,
): Carrier {
  let isBusy = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function go(): Promise<void> {
    if (isBusy || stopped) return;
    isBusy = true;
    clearTimeout(timer);
    try {
      if (isOverdue) {
        isOverdue = false;
        await forgetMedia(device);
      }
      const { carryMedia } = await import('./media-driver.ts');
      const { spaces, nextInMs } = await carryMedia(device);
      if (stopped) return;
      if (spaces.length > 0) onTaken(spaces);
      if (nextInMs !== null) timer = setTimeout(() => void go(), nextInMs);
    } catch {
      // The part of the app that carries pictures could not be fetched: the next pass tries again.
    } finally {
      isBusy = false;
    }
  }

  return {
    carry: () => void go(),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
