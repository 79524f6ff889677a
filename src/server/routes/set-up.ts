import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { setUpRequest } from '#protocol/school.ts';
import { refuseOtherSites, wrongShape } from '../people/guards.ts';
import type { PeopleDeps } from '../people/people-deps.ts';
import { setSessionCookie } from '../people/session.ts';
import { setUp } from '../people/set-up.ts';

/** `POST /api/set-up`: once, with the token of the link that the server printed. */
export function setUpRoutes(app: FastifyInstance, deps: PeopleDeps): void {
  app.post('/api/set-up', { onRequest: refuseOtherSites }, async (request, reply) => {
    const asked = v.safeParse(setUpRequest, request.body);
    if (!asked.success) return wrongShape(reply);
    const outcome = await setUp(deps, asked.output, '');
    if ('reason' in outcome) return reply.code(401).send(outcome);
    setSessionCookie(reply, outcome.answer.person.id, outcome.token);
    return outcome.answer;
  });
}
