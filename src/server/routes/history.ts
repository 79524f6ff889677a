import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { historyAsked } from '#protocol/history.ts';
import { uuid } from '#protocol/text.ts';
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
    if (!asked.success) return wrongShape(reply);
    const { space, record } = request.params;
    // What is no id names nothing, and no database is asked for it.
    if (!v.is(uuid, space) || !v.is(uuid, record)) {
      return reply.code(404).send({ reason: 'not-found' });
    }
    const { person } = session;
    const found = await versionsOf(deps, { person, space, record, ...asked.output });
    if (found === null) return reply.code(404).send({ reason: 'not-found' });
    return found;
  });
}
