import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Whoever takes the same turn in another transaction waits until this one has ended: a row of
 * its own is its lock, on any engine. Never taken before the place in a space.
 */
export async function takeTurn(tx: Transaction<Schema>, name: string): Promise<void> {
  await tx
    .insertInto('meta')
    .values({ key: name, value: 'turn' })
    .onConflict((clash) => clash.column('key').doUpdateSet({ value: 'turn' }))
    .execute();
}
