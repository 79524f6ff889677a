/** One exchange: ask, send, take in. Whatever goes wrong is a word; the journal is never touched by it. */
import { minuteMs } from '#domain/instant.ts';
import { limits } from '#protocol/limits.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts';
import type { JournalRow } from '#storage/device-store.ts';
import { type Applied, applyAnswer } from './apply-answer.ts';
import { type Asking, prepareRequest } from './build-request.ts';
import { nextPushAt } from './choose-push.ts';
import type { Device } from './device.ts';
import { needsNow } from './needs.ts';

/** While something is not yet proven to be at school. */
const askAgainMs = minuteMs;

export type Sent =
  | { ok: true; answer: SyncAnswer }
  | { ok: false; status: number; afterMs?: number | undefined };

/** Carries the request to the school: over HTTP in the app, straight to the routes in a simulation. */
export type Post = (request: SyncRequest) => Promise<Sent>;

export type Done = {
  outcome: 'done';
  more: boolean;
  /** The answer could not hold everything that was asked for. */
  cut: boolean;
  /** How long until this device's own rows need a next exchange. */
  nextInMs: number | null;
  problem: 'signed-out' | 'update' | null;
};

export type Exchanged =
  | Done
  | { outcome: 'offline' }
  | { outcome: 'signed-out' }
  | { outcome: 'refused' }
  | { outcome: 'server'; afterMs: number | null };

export async function exchange(device: Device, asking: Asking, post: Post): Promise<Exchanged> {
  const prepared = await prepareRequest(device, asking);
  const sent = await post(prepared.request);
  if (!sent.ok) {
    const failed = failure(sent);
    if (failed.outcome === 'refused') await holdImpossible(device, prepared.request);
    return failed;
  }
  const applied = await applyAnswer(device, asking, prepared, sent.answer);
  return afterwards(device, { applied, asking, hasMore: prepared.hasMore });
}

type Taken = { applied: Applied; asking: Asking; hasMore: boolean };

async function afterwards(device: Device, { applied, asking, hasMore }: Taken): Promise<Done> {
  const { needs, spaces } = await device.replica.read(async (replica) => ({
    needs: await needsNow(replica, device.now(), limits.needRows),
    spaces: (await replica.spaces()).map((row) => row.space),
  }));
  const rows = await device.journal.read((journal) => journal.inState(['new', 'sent', 'acked']));
  const now = device.now();
  const pushAt = nextPushAt(rows, device.now());
  const isPushing = hasMore || (pushAt !== null && pushAt <= now);
  const isPulling = applied.more || (needs.length > 0 && applied.problem === null);
  const more = asking.onlyPush === true ? hasMore : isPulling || isPushing;
  // Where a right ended nothing is shown back any more: no use in asking every minute.
  const isUnproven = (row: JournalRow) => row.state === 'acked' && spaces.includes(row.space);
  const unproven = rows.some(isUnproven) ? [now + askAgainMs] : [];
  const moments = pushAt === null ? unproven : [pushAt, ...unproven];
  const nextInMs = moments.length === 0 ? null : Math.min(...moments) - now;
  return { outcome: 'done', more, cut: applied.more, nextInMs, problem: applied.problem };
}

/** One row that makes the whole request impossible is shown in the tray, and the rest goes on. */
async function holdImpossible(device: Device, { push }: SyncRequest): Promise<void> {
  const [only, ...others] = push;
  if (only === undefined || others.length > 0) return;
  await device.journal.write(async (journal) => {
    const rows = await journal.ofRecord(only.space, only.record);
    const held = rows.filter((row) => row.id === only.id);
    await journal.put(held.map((row) => ({ ...row, state: 'held', reason: 'malformed' })));
  });
}

function failure({ status, afterMs }: Extract<Sent, { ok: false }>): Exchanged {
  if (status === 0) return { outcome: 'offline' };
  if (status === 401) return { outcome: 'signed-out' };
  if (status === 400 || status === 413) return { outcome: 'refused' };
  return { outcome: 'server', afterMs: afterMs ?? null };
}
