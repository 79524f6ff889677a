/** The client core that a device runs: today's, or that of a release which is still in use. */
import { newActor } from '#storage/ids.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { readDeleted, readRecord, readRecords } from '#storage/records.ts';
import { repairReplica } from '#storage/repair.ts';
import { createServerClock } from '#storage/server-clock.ts';
import {
  changeAudience,
  deleteRecord,
  markSeen,
  restoreRecord,
  saveRecord,
} from '#storage/write.ts';
import { prepareRequest } from '#sync/build-request.ts';
import { restingEngine, step } from '#sync/engine.ts';
import { forgetEnded } from '#sync/forget.ts';
import { runPass } from '#sync/run-pass.ts';

/** `scripts/keep-release.ts` keeps the same words of each release. */
export const currentCore = {
  newActor,
  createMemoryStore,
  readDeleted,
  readRecord,
  readRecords,
  repairReplica,
  createServerClock,
  changeAudience,
  deleteRecord,
  markSeen,
  restoreRecord,
  saveRecord,
  prepareRequest,
  restingEngine,
  step,
  forgetEnded,
  runPass,
};
export type Core = typeof currentCore;

const releases = [1];
const loaded = new Map<number, Core>();

export async function oldestCore(): Promise<Core> {
  const release = releases[0] ?? 1;
  const known = loaded.get(release);
  if (known !== undefined) return known;
  const file = new URL(`../releases/${release}/core.js`, import.meta.url);
  const core = (await import(file.href)) as Core;
  const missing = Object.keys(currentCore).filter((word) => !(word in core));
  if (missing.length > 0) throw new Error(`Release ${release} has no ${missing.join(', ')}.`);
  loaded.set(release, core);
  return core;
}
