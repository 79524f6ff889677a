import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asksForNul, holdsNul } from './nul.ts';
import { passingTrouble } from './store/passing-trouble.ts';
import { isTooDeep } from './too-deep.ts';

/** How soon a standby may have taken over. */
const databaseBackMs = 5_000;

/** Words for what a request can do wrong. Each leaves everything as it was. */
const reasons: Record<string, { status: number; reason: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, reason: 'not-json' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, reason: 'not-json' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 400, reason: 'not-json' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, reason: 'wrong-shape' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, reason: 'too-large' },
  FST_CP_ERR_INVALID_CONTENT_ENCODING: { status: 400, reason: 'wrong-shape' },
  FST_CP_ERR_INVALID_CONTENT: { status: 400, reason: 'wrong-shape' },
};

/**
 * An unexpected error is our fault: it is logged whole with an id that the person can quote, and
 * the answer says nothing else.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError & { reason?: string; afterMs?: number }>(
    async (error, request, reply) => {
      const known = reasons[error.code];
      if (known) return reply.code(known.status).send({ reason: known.reason });
      if (error.reason === 'wait') {
        return reply.code(429).send({ reason: 'wait', afterMs: error.afterMs });
      }
      const status = error.statusCode ?? 500;
      if (status >= 400 && status < 500) return reply.code(400).send({ reason: 'wrong-shape' });
      if (passingTrouble(error) === 'lost') {
        request.log.warn({ err: error }, 'the database is away');
        return busy(reply, databaseBackMs);
      }
      request.log.error({ err: error }, 'unexpected');
      return reply.code(500).send({ reason: 'unexpected', id: request.id });
    },
  );
  app.addHook('onRequest', async (request, reply) => {
    if (asksForNul(request.url)) return reply.code(400).send({ reason: 'wrong-shape' });
  });
  app.addHook('preValidation', async (request, reply) => {
    const { body } = request;
    if (isTooDeep(body) || holdsNul(body)) return reply.code(400).send({ reason: 'wrong-shape' });
  });
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ reason: 'not-found' }));
}

/** Not now: nothing was done, and the same request is welcome a little later. */
export function busy(reply: FastifyReply, afterMs: number): FastifyReply {
  const seconds = Math.ceil(afterMs / 1_000);
  return reply.code(503).header('retry-after', seconds).send({ reason: 'busy', afterMs });
}

/** An address that no route can be found for: it is told in our words and not repeated. */
export function answerOddAddress(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.header('x-request-id', request.id);
  const known = error.statusCode === 400 ? 'wrong-shape' : 'not-found';
  reply.code(known === 'wrong-shape' ? 400 : 404).send({ reason: known });
}
