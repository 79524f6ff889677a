import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts';

/** What the school says to a request; no answer when it failed. */
export type Reply = { status: number; answer: SyncAnswer | null };
export type Ask = (person: string, request: SyncRequest) => Promise<Reply>;
