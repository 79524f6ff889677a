/** A browser may throw away all of an origin at once. After the second save it is asked not to. */
let saves = 0;

export function afterSave(): void {
  saves += 1;
  if (saves === 2) void askToPersist();
}

async function askToPersist(): Promise<void> {
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  if (typeof storage?.persist === 'function') await storage.persist().catch(() => false);
}
