import type { Replica } from './device-store.ts';
import { lineMaking } from './line.ts';

/**
 * Keeps what a first fetch put off, some records each time this window has nothing else to do.
 * Whoever looks at a list before that sees the same; it only takes longer.
 */
export async function keepLines(replica: Replica): Promise<void> {
  await remakeOld(replica);
  do await rest();
  while (await replica.write((tables) => tables.keepLines()));
}

/** An app that makes lines otherwise needs nothing fetched: all that goes into them is here. */
async function remakeOld(replica: Replica): Promise<void> {
  const making = await replica.read((tables) => tables.state('lineMaking'));
  if (making === lineMaking) return;
  await replica.write(async (tables) => {
    await tables.remakeLines();
    await tables.putState('lineMaking', lineMaking);
  });
}

function rest(): Promise<void> {
  return new Promise((done) => {
    // Safari does not tell when it is idle.
    if (typeof requestIdleCallback === 'undefined') setTimeout(done, 100);
    else requestIdleCallback(() => done(), { timeout: 1000 });
  });
}
