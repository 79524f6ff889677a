import { useSyncExternalStore } from 'react';

type InstallEvent = Event & { prompt(): Promise<unknown> };

let offer: InstallEvent | null = null;
const listeners = new Set<() => void>();

function hear(found: InstallEvent | null) {
  offer = found;
  for (const listener of listeners) listener();
}

/** Android offers itself once, early: the offer is kept until a person asks for it. */
export function catchInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    hear(event as InstallEvent);
  });
  window.addEventListener('appinstalled', () => hear(null));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the browser to install, or null where it did not offer. */
export function useInstallOffer(): (() => Promise<unknown>) | null {
  const found = useSyncExternalStore(subscribe, () => offer);
  if (found === null) return null;
  return async () => {
    await found.prompt();
    hear(null);
  };
}

export function isInstalled(): boolean {
  return window.matchMedia?.('(display-mode: standalone)').matches === true;
}

/** Safari on an iPhone or iPad has no button for it: there we show how. */
export function isIosInTab(): boolean {
  const isIos =
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);
  return isIos && !isInstalled();
}
