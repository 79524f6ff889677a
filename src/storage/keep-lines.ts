import type { Replica } from './device-store.ts';

/**
 * Keeps what a first fetch put off, some records each time this window has nothing else to do.
 * Whoever looks at a list before that sees the same; it only takes longer.
 */
export async function keepLines(replica: Replica): Promise<void> {
  do await rest();
  while (await replica.write((tables) => tables.keepLines()));
}

function rest(): Promise<void> {
  return new Promise((done) => {
    // Safari does not tell when it is idle.
    if (typeof requestIdleCallback === 'undefined') setTimeout(done, 100);
    else requestIdleCallback(() => done(), { timeout: 1000 });
  });
}
