/** Whoever holds words that are not on the disk yet is asked for them before a database closes. */
type Flush = () => Promise<void>;

const flushes = new Set<Flush>();
/** A newer version of the app waits for this window: not for long. */
const patienceMs = 1_000;

export function beforeClosing(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

export async function flushAll(): Promise<void> {
  const all = Promise.allSettled([...flushes].map((flush) => flush()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
