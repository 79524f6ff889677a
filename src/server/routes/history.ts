import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { historyAsked } from '#protocol/history.ts';
import { limits } from '#protocol/limits.ts';
import { refuseOtherSites, wrongShape } from '../people/guards.ts';
import type { ServerDeps } from '../server-deps.ts';
import { versionsOf } from '../store/versions.ts';
import { sessionFor } from './sync.ts';

type Named = { Params: { person: string; space: string; record: string } };

/** What stood in a record before, for its author and editors. For everybody else there is no such record. */
export function historyRoutes(app: FastifyInstance, deps: ServerDeps): void {
  const path = '/api/as/:person/spaces/:space/records/:record/history';
  app.get<Named>(path, { onRequest: refuseOtherSites }, async (request, reply) => {
    const session = await sessionFor(deps, request);
    if (session?.life !== 'full') return reply.code(401).send({ reason: 'signed-out' });
    const asked = v.safeParse(historyAsked, request.query);
    const { space, record } = request.params;
    if (!asked.success || space.length > limits.idLength || record.length > limits.idLength) {
      return wrongShape(reply);
    }
    const { person } = session;
    const found = await versionsOf(deps, { person, space, record, ...asked.output });
    if (found === null) return reply.code(404).send({ reason: 'not-found' });
    return found;
  });
}
