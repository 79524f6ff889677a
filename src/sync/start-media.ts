/** Carries pictures and voices of the person at this page, after each pass of their words. */
import type { SpaceId } from '#domain/membership.ts';
import { registerBackground } from './background.ts';
import { forgetMedia, isLookingOverDue } from './beside-words.ts';
import type { MediaDevice } from './settle-media.ts';

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
      if (isLookingOverDue(device.person.id)) await forgetMedia(device);
      const { carryMedia } = await import('./media-driver.ts');
      const { outcome, spaces, nextInMs } = await carryMedia(device);
      if (outcome === 'offline') void registerBackground();
      if (stopped) return;
      if (spaces.length > 0) onTaken(spaces);
      if (nextInMs !== null) timer = setTimeout(() => void go(), nextInMs);
    } catch {
      // The part of the app that carries pictures could not be fetched: the next pass tries again.
    } finally {
      isBusy = false;
    }
  }

  // A page that is left while it sends: the browser may go on without it.
  const onHidden = () => {
    if (isBusy && document.visibilityState === 'hidden') void registerBackground();
  };
  document.addEventListener('visibilitychange', onHidden);
  return {
    carry: () => void go(),
    stop() {
      stopped = true;
      document.removeEventListener('visibilitychange', onHidden);
      clearTimeout(timer);
    },
  };
}
