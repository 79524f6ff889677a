/** Looks on while the story goes on: some promises are broken and mended before it ends. */
import type { SyncRequest } from '#protocol/sync.ts';
import type { Reply } from './ask.ts';
import type { Gadget } from './gadget.ts';
import { createOrders } from './orders.ts';
import type { School } from './school.ts';
import { createSight } from './sight.ts';
import { choicesIn, type Stale, staleChoices, widenedBy } from './widenings.ts';

export type Watch = {
  beforePush(request: SyncRequest): Promise<Stale[]>;
  afterPush(request: SyncRequest, reply: Reply, stale: readonly Stale[]): Promise<void>;
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
      return staleChoices(school, request);
    },
    async afterPush(request, reply, stale) {
      if (request.push.length === 0) return;
      orders.noteReply(request, reply);
      broken.push(...(await widenedBy(school, reply, stale)));
      await look();
    },
    beforeRestore: sight.beforeRestore,
    look,
    journals: orders.journals,
    outOfOrder: orders.broken,
  };
}
