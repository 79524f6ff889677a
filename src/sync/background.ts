import type { Device } from './device.ts';
import { backgroundTag } from './in-service-worker.ts';

type SyncManager = { register(tag: string): Promise<void> };

/** Whoever puts the phone away half a minute after typing need not come back for their words to travel. */
export async function carryLater({ journal }: Pick<Device, 'journal'>): Promise<void> {
  const unsent = await journal.read((tables) => tables.inState(['new', 'sent']));
  if (unsent.length > 0) await registerBackground();
}

/** Asks the browser to carry later, when there is a connection and perhaps no page. */
export async function registerBackground(): Promise<void> {
  if (typeof navigator === 'undefined' || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined || !('sync' in registration)) return;
  await (registration.sync as SyncManager).register(backgroundTag).catch(() => undefined);
}
