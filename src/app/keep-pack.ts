type Pack = 'staff' | 'along';

/** Pages that this device's person needs besides open without a connection too. */
export function keepPack(pack: Pack): void {
  navigator.serviceWorker?.ready
    .then(({ active }) => active?.postMessage({ type: 'KEEP', pack }))
    .catch(() => undefined);
}

const restMs = 60_000;

/**
 * What somebody opens once in a while comes when a phone has nothing else to do, from the second
 * visit on: the first one costs no byte more. Nor where somebody said to spare them.
 */
export function keepAtRest(pack: Pack): void {
  if (!navigator.serviceWorker?.controller) return;
  setTimeout(() => {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (navigator.onLine && connection?.saveData !== true) keepPack(pack);
  }, restMs);
}
