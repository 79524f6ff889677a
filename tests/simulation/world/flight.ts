import type { SyncRequest } from '#protocol/sync.ts';
import type { Sent } from '#sync/exchange.ts';
import type { Reply } from './ask.ts';
import type { Gadget } from './gadget.ts';

/** A message on its way. */
export type Flight = {
  readonly gadget: Gadget;
  readonly request: SyncRequest;
  reply: Reply | null;
  /** Hands the outcome to the tab that asked, if it lives, and waits until it did what it could. */
  land(sent: Sent): Promise<void>;
};

/** Whose message it is; a copied profile has the same name at school as what it was copied from. */
export type Said = { person: string; by: string; request: SyncRequest };

/** A copy of a message that wanders on, and that nobody waits for. */
export type Ghost = Said;

export function asSent({ status, answer }: Reply): Sent {
  return answer === null ? { ok: false, status } : { ok: true, answer };
}
