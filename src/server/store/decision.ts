import type { Member } from '#domain/membership.ts';
import type { HeldReason, RetryReason } from '#protocol/sync.ts';
import type { Desk } from './desk.ts';

/** `at`: the commit it made. `final`: it is shown once and never decided again. */
export type Decision =
  | { done: 'accepted'; seq: number; at: string; note?: 'narrowed' }
  | { done: 'held'; reason: HeldReason; final?: true }
  /** The device can make room by itself: it pulls, merges, and sends this again. */
  | { done: 'retry'; reason: RetryReason; afterMs: number };

export type Decider = { desk: Desk; member: Member };

export function held(reason: HeldReason): Decision {
  return { done: 'held', reason };
}
