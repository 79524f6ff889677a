import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { Instant } from '#domain/instant.ts';
import { type SyncAnswer, type SyncRequest, syncRequest } from '#protocol/sync.ts';
import { busy } from '../errors.ts';
import type { SyncOutcome } from '../metrics.ts';
import { refuseOtherSites, wrongShape } from '../people/guards.ts';
import { sessionOf } from '../people/session.ts';
import type { Running, ServerDeps, SessionLife } from '../server-deps.ts';
import { type Pulled, pull } from '../store/pull.ts';
import { push } from '../store/push.ts';
import { answerWaiting, defaultBackupSpanMs } from '../store/waiting.ts';

/** Apps older than this only hand in, until they are updated. There is no older one yet. */
const oldestReader = 1;
/** So many records by name are as large as a first sync. */
const manyNeeds = 100;

type SyncDeps = ServerDeps & { running: Running };

/** `POST /api/as/:person/sync`: push, then pull, in one round trip. */
export function syncRoutes(app: FastifyInstance, deps: SyncDeps): void {
  const { metrics } = deps.running;
  const path = '/api/as/:person/sync';
  app.post(path, { onRequest: refuseOtherSites }, async (request, reply) => {
    const session = await sessionFor(deps, request);
    if (session === null) {
      metrics.sync('signed-out');
      return reply.code(401).send({ reason: 'signed-out' });
    }
    const asked = v.safeParse(syncRequest, request.body);
    if (!asked.success) {
      metrics.sync('wrong-shape');
      return wrongShape(reply);
    }
    if (asked.output.unsent !== undefined) metrics.unsent(asked.output.unsent);
    try {
      return await exchange(deps, { session, asked: asked.output, request, reply });
    } catch (problem) {
      metrics.sync('failed');
      throw problem;
    }
  });
}

/** The session of this request, if it is that of the person in the path. */
export async function sessionFor(
  deps: ServerDeps,
  request: FastifyRequest,
): Promise<SessionLife | null> {
  const session = await (deps.sessionOf?.(request) ?? sessionOf(deps, request));
  const { person } = request.params as { person?: string };
  return session !== null && session.person === person ? session : null;
}

/** What came before this is in every backup that can still be restored. */
function safeBeforeOf({ backupSpanMs, oldestBackup }: ServerDeps, now: Instant): Instant {
  const span = now - (backupSpanMs ?? defaultBackupSpanMs);
  return Math.min(span, oldestBackup?.() ?? span);
}

type Exchange = {
  session: SessionLife;
  asked: SyncRequest;
  request: FastifyRequest;
  reply: FastifyReply;
};

async function exchange(deps: SyncDeps, exchanging: Exchange): Promise<SyncAnswer | FastifyReply> {
  const { metrics, shedding } = deps.running;
  const { session, asked, reply } = exchanging;
  const isPushing = asked.push.length > 0;
  const handed = isPushing
    ? await shedding.pushing(() => handIn(deps, exchanging))
    : await handIn(deps, exchanging);
  const told = (outcome: SyncOutcome, answer: SyncAnswer) => {
    metrics.sync(outcome);
    metrics.answer(answer);
    return answer;
  };
  const isSignedOut = session.life === 'push-only';
  if (isSignedOut || asked.v < handed.minPull) {
    const why = isSignedOut ? ({ signIn: true } as const) : {};
    return told('push-only', { ...handed, ...nothing(asked), ...why, lost: [] });
  }
  const pulled = await pullInTime(deps, exchanging);
  if (pulled !== 'put-off') return told('answered', { ...handed, ...pulled });
  metrics.shed();
  if (isPushing) return told('put-off', { ...handed, ...nothing(asked), more: true });
  metrics.sync('shed');
  return busy(reply, shedding.comeBackMs());
}

/** What a device wrote is taken in, and what it still keeps is told safe or lost. */
async function handIn(deps: SyncDeps, { session, asked, request }: Exchange) {
  const { person } = session;
  const now = deps.now();
  const safeBefore = safeBeforeOf(deps, now);
  const { waiting } = asked;
  const { durable, lost } = await answerWaiting(deps, { person, waiting, safeBefore });
  const minPull = deps.minPull ?? oldestReader;
  // Who only hands in is not told what is lost, and would wait for ever.
  const isTold = session.life === 'full' && asked.v >= minPull;
  const names = isTold ? waiting.filter(([, , id]) => lost.includes(id)) : [];
  const ask = { ...asked, person, lost: names.map(([space, record]) => [space, record] as const) };
  const results = await push(deps, ask, (_space, problem) =>
    request.log.error({ err: problem }, 'a commit failed'),
  );
  return { v: 1 as const, now, minPull, results, durable, lost };
}

/** A first sync waits for its turn between the words that people hand in, or comes back later. */
async function pullInTime(
  deps: SyncDeps,
  { session, asked, request }: Exchange,
): Promise<Pulled | 'put-off'> {
  const { shedding } = deps.running;
  const work = () => pull(deps, { ...asked, person: session.person });
  if (shedding.isOverwhelmed()) return 'put-off';
  if (!isLarge(asked)) return work();
  return shedding.firstSync(work, {
    mayWait: asked.push.length === 0,
    // A request is "destroyed" as soon as it is read; its connection only when somebody left.
    isGone: () => request.raw.socket.destroyed === true,
  });
}

function isLarge({ complete, membersTag, spaces, need }: SyncRequest): boolean {
  if (need.length >= manyNeeds || (complete && membersTag === null)) return true;
  return Object.values(spaces).some(([at, , { from }]) => at === null || from !== undefined);
}

function nothing({ membersTag }: SyncRequest): Omit<Pulled, 'held'> {
  return { membersTag, revoked: [], more: false, spaces: {} };
}
