import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestAsyncHookHandler,
} from 'fastify';
import { assert } from '#domain/assert.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type Session, sessionOf } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
  }
}

/**
 * Only pages of this site may write here: a browser says where a request comes from, and a
 * request that says nothing of it comes from no browser.
 */
export const refuseOtherSites: onRequestAsyncHookHandler = async (request, reply) => {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  const fromHere = site === undefined ? isOwnOrigin(request) : site === 'same-origin';
  if (!fromHere) return reply.code(403).send({ reason: 'other-site' });
};

function isOwnOrigin({ headers }: FastifyRequest): boolean {
  if (headers.origin === undefined) return true;
  const host = headers.host?.replace(/:(80|443)$/, '');
  return URL.canParse(headers.origin) && new URL(headers.origin).host === host;
}

/**
 * Routes under `/api/as/:person/` for a device that is signed in as that person. Someone else's
 * path, an ended session and no session are one answer.
 */
export async function asPerson(
  app: FastifyInstance,
  deps: Pick<PeopleDeps, 'db' | 'now'>,
  routes: (own: FastifyInstance) => void,
): Promise<void> {
  await app.register((own, _options, ready) => {
    own.decorateRequest('session', null);
    own.addHook('onRequest', refuseOtherSites);
    own.addHook('onRequest', async (request, reply) => {
      request.session = await sessionOf(deps, request);
      if (request.session?.life !== 'full') return reply.code(401).send({ reason: 'signed-out' });
    });
    routes(own);
    ready();
  });
}

/** As `asPerson`, for the person who runs the school. */
export async function asAdmin(
  app: FastifyInstance,
  deps: Pick<PeopleDeps, 'db' | 'now'>,
  routes: (own: FastifyInstance) => void,
): Promise<void> {
  await asPerson(app, deps, (own) => {
    own.addHook('onRequest', async (request, reply) => {
      const { role } = await deps.db
        .selectFrom('person')
        .select('role')
        .where('id', '=', sessionIn(request).person)
        .executeTakeFirstOrThrow();
      if (role !== 'admin') return reply.code(403).send({ reason: 'not-allowed' });
    });
    routes(own);
  });
}

export function sessionIn(request: FastifyRequest): Session {
  assert(request.session, 'a route without asPerson asks for its session');
  return request.session;
}

export function wrongShape(reply: FastifyReply): FastifyReply {
  return reply.code(400).send({ reason: 'wrong-shape' });
}
