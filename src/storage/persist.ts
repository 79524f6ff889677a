/**
 * A browser may throw away all of an origin at once. After the second save it is asked not to,
 * and a cookie that outlives the databases remembers that there was something.
 */
const sentinel = 'lb-stored';
let saves = 0;

export function afterSave(): void {
  saves += 1;
  if (typeof document === 'undefined') return;
  if (saves === 1) rememberStored();
  if (saves === 2) void askToPersist();
}

/** Whether this browser held someone's loopbook before, though its databases may be gone. */
export function wasStored(): boolean {
  return typeof document !== 'undefined' && document.cookie.includes(`${sentinel}=1`);
}

function rememberStored(): void {
  if (wasStored()) return;
  document.cookie = `${sentinel}=1; path=/; max-age=34560000; samesite=strict`;
}

async function askToPersist(): Promise<void> {
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  if (typeof storage?.persist === 'function') await storage.persist().catch(() => false);
}
