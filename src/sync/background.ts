import { backgroundTag } from './in-service-worker.ts';

type SyncManager = { register(tag: string): Promise<void> };

/** Asks the browser to carry later, when there is a connection and perhaps no page. */
export async function registerBackground(): Promise<void> {
  if (typeof navigator === 'undefined' || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined || !('sync' in registration)) return;
  await (registration.sync as SyncManager).register(backgroundTag).catch(() => undefined);
}
