/** Words of a page that is gone, on their way to the journal once more. */
import { type Save, saveRecord, type Writer } from './write.ts';

/** A page that is reloaded lets go of its name a moment after the next one begins. */
const patienceMs = 250;

/**
 * As the save that did not come any more would have done: under the sitting's own name and over
 * what was seen in it, so that it covers its own earlier words and nobody else's.
 */
export async function takeUpTyped(writer: Writer, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const page = key.slice(0, key.lastIndexOf('.'));
    await unlessItLives(page, async () => {
      const note = noteIn(key);
      if (note !== null) await saveRecord(writer, note);
      localStorage.removeItem(key);
    });
  }
}

/** What cannot be kept now stays noted until the next start. */
async function unlessItLives(page: string, work: () => Promise<void>): Promise<void> {
  try {
    if (navigator.locks === undefined) return await work();
    await navigator.locks.request(page, { signal: AbortSignal.timeout(patienceMs) }, work);
  } catch {}
}

function noteIn(key: string): Save | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Save | null;
  } catch {
    return null;
  }
}
