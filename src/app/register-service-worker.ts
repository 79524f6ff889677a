import { registerSW } from 'virtual:pwa-register';
import { useSyncExternalStore } from 'react';

/** Whether the app can start without a connection, and whether a newer one stands ready. */
type WorkerState = { isNewVersionReady: boolean; isOfflineBroken: boolean };

let state: WorkerState = { isNewVersionReady: false, isOfflineBroken: false };
let apply: (() => Promise<void>) | null = null;
const listeners = new Set<() => void>();

function tell(news: Partial<WorkerState>) {
  state = { ...state, ...news };
  for (const listener of listeners) listener();
}

const hourMs = 60 * 60 * 1000;
const soonMs = 10_000;

/** A navigation alone does not find a new build soon enough: we ask, quietly. */
function askForUpdates(registration: ServiceWorkerRegistration) {
  const ask = () => {
    if (navigator.onLine) registration.update().catch(() => undefined);
  };
  window.setTimeout(ask, soonMs);
  window.setInterval(ask, hourMs);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}

/** News waits for the end of a sentence: a banner would push the field from under the fingers. */
function whenNotTyping(say: () => void) {
  if (document.activeElement?.matches('input, textarea') !== true) return say();
  document.addEventListener('focusout', say, { once: true });
}

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) {
    tell({ isOfflineBroken: true });
    return;
  }
  const update = registerSW({
    immediate: true,
    onNeedRefresh: () => whenNotTyping(() => tell({ isNewVersionReady: true })),
    onOfflineReady: () => tell({ isOfflineBroken: false }),
    onRegisteredSW: (_url, registration) => {
      if (registration !== undefined) askForUpdates(registration);
    },
    onRegisterError: () => tell({ isOfflineBroken: true }),
  });
  apply = () => update(true);
}

export function putOffUpdate(): void {
  tell({ isNewVersionReady: false });
}

/** What is being typed is kept first: leaving the page flushes it. Then every window reloads. */
export async function applyUpdate(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await apply?.();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWorkerState(): WorkerState {
  return useSyncExternalStore(subscribe, () => state);
}
