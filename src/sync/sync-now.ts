/** Apart from the driver, so that whoever asks for an exchange does not fetch the driver itself. */
let running: (() => void) | null = null;

/** Asks for an exchange as soon as one can be had. */
export function syncNow(): void {
  running?.();
}

/** For the driver that runs; returns how to stop hearing. */
export function onSyncNow(hear: () => void): () => void {
  running = hear;
  return () => {
    if (running === hear) running = null;
  };
}
