import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { signInRequest } from '#protocol/sign-in.ts';
import { countFailures } from '../people/failures.ts';
import { refuseOtherSites, wrongShape } from '../people/guards.ts';
import type { PeopleDeps } from '../people/people-deps.ts';
import { setSessionCookie } from '../people/session.ts';
import { signIn } from '../people/sign-in.ts';

/** `POST /api/sign-in`: with a card, or with the code on it. */
export function signInRoutes(
  app: FastifyInstance,
  deps: PeopleDeps & { rateLimits?: boolean },
): void {
  const failures = deps.rateLimits === false ? null : countFailures(deps);

  app.post('/api/sign-in', { onRequest: refuseOtherSites }, async (request, reply) => {
    const asked = v.safeParse(signInRequest, request.body);
    if (!asked.success) return wrongShape(reply);
    const outcome = await signIn({ deps, failures, address: request.ip }, asked.output);
    if ('reason' in outcome) return reply.code(outcome.reason === 'wait' ? 429 : 401).send(outcome);
    setSessionCookie(reply, outcome.answer.person.id, outcome.token);
    return outcome.answer;
  });
}
