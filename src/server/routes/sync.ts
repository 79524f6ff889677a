import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { type SyncAnswer, type SyncRequest, syncRequest } from '#protocol/sync.ts';
import { refuseOtherSites, wrongShape } from '../people/guards.ts';
import { sessionOf } from '../people/session.ts';
import type { ServerDeps, SessionLife } from '../server-deps.ts';
import { pull } from '../store/pull.ts';
import { push } from '../store/push.ts';
import { answerWaiting, defaultBackupSpanMs } from '../store/waiting.ts';

/** Apps older than this only hand in. There is no older one yet. */
const minPull = 1;

/** `POST /api/as/:person/sync`: push, then pull, in one round trip. */
export function syncRoutes(app: FastifyInstance, deps: ServerDeps): void {
  const path = '/api/as/:person/sync';
  app.post(path, { onRequest: refuseOtherSites }, async (request, reply) => {
    const session = await sessionFor(deps, request);
    if (session === null) return reply.code(401).send({ reason: 'signed-out' });
    const asked = v.safeParse(syncRequest, request.body);
    if (!asked.success) return wrongShape(reply);
    return exchange(deps, { session, asked: asked.output, request });
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

type Exchange = { session: SessionLife; asked: SyncRequest; request: FastifyRequest };

async function exchange(
  deps: ServerDeps,
  { session, asked, request }: Exchange,
): Promise<SyncAnswer> {
  const { person } = session;
  const now = deps.now();
  const results = await push(deps, { ...asked, person }, (space, problem) =>
    request.log.error({ err: problem, id: request.id, space }, 'a commit failed'),
  );
  const safeBefore = now - (deps.backupSpanMs ?? defaultBackupSpanMs);
  const { waiting } = asked;
  const { durable, lost } = await answerWaiting(deps, { person, waiting, safeBefore });
  const basis = { v: 1 as const, now, minPull, results, durable };
  if (session.life === 'push-only') {
    return {
      ...basis,
      signIn: true,
      lost: [],
      membersTag: asked.membersTag,
      revoked: [],
      more: false,
      spaces: {},
    };
  }
  return { ...basis, lost, ...(await pull(deps, { ...asked, person })) };
}
