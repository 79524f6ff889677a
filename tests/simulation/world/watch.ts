/** Looks on while the story goes on: some promises are broken and mended before it ends. */
import type { SyncRequest } from '#protocol/sync.ts';
import type { Gadget } from './gadget.ts';
import { createOrders, type Exchanged } from './orders.ts';
import type { School } from './school.ts';
import { createSight } from './sight.ts';
import { choicesIn, type Stale, staleChoices, widenedBy } from './widenings.ts';

export type Watch = {
  beforePush(request: SyncRequest): Promise<Stale[]>;
  afterPush(exchanged: Exchanged, stale: readonly Stale[]): Promise<void>;
  beforeRestore(): Promise<void>;
  look(): Promise<void>;
  journals(): Promise<void>;
  /** When all is quiet. */
  outOfOrder(): Promise<string[]>;
};

export function createWatch(school: School, gadgets: Gadget[], broken: string[]): Watch {
  const sight = createSight(school);
  const orders = createOrders(school, gadgets);
  const look = async () => void broken.push(...(await sight.look()));
  return {
    async beforePush(request) {
      for (const { id } of choicesIn(request)) sight.noteShare(id);
      for (const row of request.push) {
        if ('op' in row && row.op === 'restore') sight.noteReturn(row.id);
      }
      return staleChoices(school, request);
    },
    async afterPush(exchanged, stale) {
      const { request, reply } = exchanged;
      if (request.push.length === 0) return;
      orders.noteReply(exchanged);
      broken.push(...(await widenedBy(school, reply, stale)));
      await look();
    },
    beforeRestore: sight.beforeRestore,
    look,
    journals: orders.journals,
    outOfOrder: orders.broken,
  };
}
